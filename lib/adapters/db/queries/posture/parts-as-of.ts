import type { PoolClient } from "pg";
import type { CheckPart } from "@/lib/domain/posture/score";

export type PartsRow = { account: string; principle: number; parts: CheckPart[] };

/** The parts of every account's newest score at an instant, by principle. */
export async function partsAsOf(client: PoolClient, at: Date, formula: string): Promise<PartsRow[]> {
  const { rows } = await client.query<PartsRow>(
    `SELECT DISTINCT ON (account, principle) account, principle, parts
     FROM cache.score
     WHERE account <> '' AND principle > 0 AND taken_at <= $1 AND formula = $2
     ORDER BY account, principle, taken_at DESC, snapshot_id DESC`,
    [at, formula],
  );
  return rows;
}
