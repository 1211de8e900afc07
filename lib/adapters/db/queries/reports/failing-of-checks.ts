import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { ReportResource } from "@/lib/domain/reports/report";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What fails now, the longest-standing first, at most so many a check. */
export async function failingOfChecks(
  pool: Pool,
  scope: AccountScope,
  { regions, perCheck }: { regions: readonly string[] | null; perCheck: number },
): Promise<ReportResource[]> {
  const { rows } = await pool.query<ReportResource>(
    `SELECT "check", account, region, resource, reason, first_seen AS "firstSeen" FROM (
       SELECT *, row_number() OVER (PARTITION BY "check" ORDER BY first_seen, id) AS place
       FROM cache.finding
       WHERE source = 'heptagon' AND status = 'fail' AND ($1::text[] IS NULL OR account = ANY ($1))
         AND ($2::text[] IS NULL OR region = 'global' OR region = ANY ($2))
     ) AS placed
     WHERE place <= $3
     ORDER BY "check", place`,
    [scopeAccounts(scope), regions, perCheck],
  );
  return rows;
}
