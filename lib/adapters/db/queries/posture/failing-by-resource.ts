import type { Pool } from "pg";
import type { Severity } from "@/lib/domain/posture/severity";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type FailingOfResource = { resource: string; failing: number; worst: Severity };

/** How many findings fail on each of the resources, and how bad the worst is. */
export async function failingByResource(
  pool: Pool,
  scope: AccountScope,
  resources: readonly string[],
): Promise<FailingOfResource[]> {
  const { rows } = await pool.query<FailingOfResource>(
    `SELECT resource, count(*)::int AS failing, (array_agg(severity ORDER BY rank DESC))[1] AS worst
     FROM cache.finding
     WHERE source = 'heptagon' AND ($1::text[] IS NULL OR account = ANY ($1)) AND status = 'fail' AND resource = ANY ($2)
     GROUP BY resource`,
    [scopeAccounts(scope), resources],
  );
  return rows;
}
