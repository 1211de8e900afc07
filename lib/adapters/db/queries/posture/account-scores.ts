import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type AccountScore = { account: string; principle: number; score: number | null };

/** Each account's newest score a principle, at an instant. */
export async function accountScores(
  pool: Pool,
  scope: AccountScope,
  until: Date,
  formula: string,
): Promise<AccountScore[]> {
  const { rows } = await pool.query<AccountScore>(
    `SELECT DISTINCT ON (account, principle) account, principle, score
     FROM cache.score
     WHERE account <> '' AND ($1::text[] IS NULL OR account = ANY ($1)) AND taken_at <= $2 AND formula = $3
     ORDER BY account, principle, taken_at DESC, snapshot_id DESC`,
    [scopeAccounts(scope), until, formula],
  );
  return rows;
}
