import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { CheckPart } from "@/lib/domain/posture/score";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type RegionPart = CheckPart & { account: string; principle: number };

/** What the checks say now in some regions (and in what is global), by account. */
export async function partsOfRegions(
  pool: Pool,
  scope: AccountScope,
  regions: readonly string[],
): Promise<RegionPart[]> {
  const { rows } = await pool.query<RegionPart>(
    `SELECT account, principle, "check", severity,
            count(*) FILTER (WHERE status = 'pass')::int AS passed,
            count(*) FILTER (WHERE status = 'fail')::int AS failed,
            count(*) FILTER (WHERE status = 'not_assessed')::int AS "notAssessed",
            count(*) FILTER (WHERE status = 'muted')::int AS muted
     FROM cache.finding
     WHERE source = 'heptagon' AND ($1::text[] IS NULL OR account = ANY ($1)) AND (region = 'global' OR region = ANY ($2))
     GROUP BY account, principle, "check", severity
     ORDER BY account, principle, "check"`,
    [scopeAccounts(scope), regions],
  );
  return rows;
}
