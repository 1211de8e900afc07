import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type PostureCounts = { resources: number; failing: number; critical: number; notAssessed: number };

/** How many resources there are, and how many findings of ours fail, fail critically, or could not be assessed. */
export async function postureCounts(
  pool: Pool,
  scope: AccountScope,
  regions: readonly string[] | null,
): Promise<PostureCounts> {
  const inScope = `($1::text[] IS NULL OR account = ANY ($1))
    AND ($2::text[] IS NULL OR region = 'global' OR region = ANY ($2))`;
  const { rows } = await pool.query<PostureCounts>(
    `SELECT (SELECT count(*)::int FROM cache.resource WHERE ${inScope}) AS resources,
            count(*) FILTER (WHERE status = 'fail')::int AS failing,
            count(*) FILTER (WHERE status = 'fail' AND severity = 'critical')::int AS critical,
            count(*) FILTER (WHERE status = 'not_assessed')::int AS "notAssessed"
     FROM cache.finding WHERE source = 'heptagon' AND status IN ('fail', 'not_assessed') AND ${inScope}`,
    [scopeAccounts(scope), regions],
  );
  return rows[0] ?? { resources: 0, failing: 0, critical: 0, notAssessed: 0 };
}
