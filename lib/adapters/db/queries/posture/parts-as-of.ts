import type { Pool, PoolClient } from "pg";
import type { CheckPart } from "@/lib/domain/posture/score";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type PartsRow = { account: string; principle: number; parts: CheckPart[] };

/** The parts of each of the scope's accounts' newest score at an instant, by principle. */
export async function partsAsOf(
  client: Pool | PoolClient,
  scope: AccountScope,
  at: Date,
  formula: string,
): Promise<PartsRow[]> {
  const { rows } = await client.query<PartsRow>(
    `SELECT DISTINCT ON (account, principle) account, principle, parts
     FROM cache.score
     WHERE account <> '' AND principle > 0 AND taken_at <= $2 AND formula = $3
       AND ($1::text[] IS NULL OR account = ANY ($1))
     ORDER BY account, principle, taken_at DESC, snapshot_id DESC`,
    [scopeAccounts(scope), at, formula],
  );
  return rows;
}
