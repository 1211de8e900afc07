import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

/** How far back a comparison reaches, and how far apart the two have to be at least. */
export type Reach = { days: number; atLeastDays: number };

/**
 * When the scope's snapshot was taken that is nearest to so many days before its newest one at an instant; null when none is
 * old enough.
 */
export async function comparableInstant(
  pool: Pool,
  scope: AccountScope,
  until: Date,
  formula: string,
  { days, atLeastDays }: Reach,
): Promise<Date | null> {
  const { rows } = await pool.query<{ takenAt: Date }>(
    `WITH taken AS (
       SELECT DISTINCT taken_at FROM cache.score
       WHERE account <> '' AND principle > 0 AND taken_at <= $2 AND formula = $3
         AND ($1::text[] IS NULL OR account = ANY ($1))
     ), newest AS (
       SELECT max(taken_at) AS at FROM taken
     )
     SELECT taken_at AS "takenAt" FROM taken, newest
     WHERE taken_at <= newest.at - make_interval(days => $5)
     ORDER BY abs(extract(epoch FROM taken_at - (newest.at - make_interval(days => $4)))), taken_at DESC
     LIMIT 1`,
    [scopeAccounts(scope), until, formula, days, atLeastDays],
  );
  return rows[0]?.takenAt ?? null;
}
