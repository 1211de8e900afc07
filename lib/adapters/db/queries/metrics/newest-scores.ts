import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type NewestScore = {
  /** '' for the organisation. */
  account: string;
  /** 0 for the overall one. */
  principle: number;
  score: number | null;
  coverage: number | null;
  takenAt: Date;
};

/** The newest scores of the scope's accounts, and of the organisation for who may see all of it. */
export async function newestScores(pool: Pool, scope: AccountScope, formula: string): Promise<NewestScore[]> {
  const { rows } = await pool.query<NewestScore>(
    `SELECT DISTINCT ON (account, principle) account, principle, score, coverage, taken_at AS "takenAt"
     FROM cache.score
     WHERE formula = $2 AND ($1::text[] IS NULL OR account = ANY ($1))
     ORDER BY account, principle, taken_at DESC, snapshot_id DESC`,
    [scopeAccounts(scope), formula],
  );
  return rows;
}
