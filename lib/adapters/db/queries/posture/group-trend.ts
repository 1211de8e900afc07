import type { Pool } from "pg";

export type GroupPoint = { takenAt: Date; name: string; score: number | null; coverage: number };

/**
 * The stored overall scores of every unit or layer of the whole organisation between two instants, oldest first. Only for people who see all
 * accounts: anyone else's are recomputed from the accounts they see.
 */
export async function groupTrend(
  pool: Pool,
  kind: "unit" | "layer",
  span: { from: Date; until: Date },
  formula: string,
): Promise<GroupPoint[]> {
  const { rows } = await pool.query<GroupPoint>(
    `SELECT taken_at AS "takenAt", name, score, coverage FROM cache.group_score
     WHERE kind = $1 AND principle = 0 AND formula = $4 AND taken_at >= $2 AND taken_at <= $3
     ORDER BY taken_at, snapshot_id`,
    [kind, span.from, span.until, formula],
  );
  return rows;
}
