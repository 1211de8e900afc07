import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

/** Who looks after what a check finds, when the first of it is due, and a finding to begin with. */
export type CheckCare = { check: string; owners: string[]; dueAt: Date | null; finding: string | null };

/** For each of the checks, of its failures in the scope. */
export async function checkCare(
  pool: Pool,
  scope: AccountScope,
  checks: readonly string[],
): Promise<CheckCare[]> {
  const failing = `FROM cache.finding WHERE finding."check" = asked."check" AND status = 'fail'
    AND ($1::text[] IS NULL OR account = ANY ($1))`;
  const { rows } = await pool.query<CheckCare>(
    `SELECT asked."check",
            ARRAY(SELECT DISTINCT owner ${failing} AND owner IS NOT NULL ORDER BY owner LIMIT 5) AS owners,
            (SELECT min(due_at) ${failing}) AS "dueAt",
            (SELECT id ${failing} ORDER BY rank DESC, id LIMIT 1) AS finding
     FROM unnest($2::text[]) AS asked ("check")`,
    [scopeAccounts(scope), checks],
  );
  return rows;
}
