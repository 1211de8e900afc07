import type { PoolClient } from "pg";
import type { CheckPart } from "@/lib/domain/posture/score";

/** Principle 0 is the overall score; a layer has that one only. */
export type GroupScoreRow = {
  kind: "unit" | "layer";
  name: string;
  principle: number;
  formula: string;
  score: number | null;
  coverage: number;
  parts: readonly CheckPart[];
};

/** Writes the scores of a snapshot's units and layers in place of those it had. */
export async function saveGroupScores(
  client: PoolClient,
  snapshot: { id: number; takenAt: Date },
  rows: readonly GroupScoreRow[],
): Promise<void> {
  await client.query("DELETE FROM cache.group_score WHERE snapshot_id = $1", [snapshot.id]);
  await client.query(
    `INSERT INTO cache.group_score (snapshot_id, taken_at, kind, name, principle, formula, score, coverage, parts)
     SELECT $1, $2, kind, name, principle, formula, score, coverage, parts::jsonb
     FROM unnest($3::text[], $4::text[], $5::int[], $6::text[], $7::float8[], $8::float8[], $9::text[])
       AS row (kind, name, principle, formula, score, coverage, parts)`,
    [
      snapshot.id,
      snapshot.takenAt,
      rows.map((row) => row.kind),
      rows.map((row) => row.name),
      rows.map((row) => row.principle),
      rows.map((row) => row.formula),
      rows.map((row) => row.score),
      rows.map((row) => row.coverage),
      rows.map((row) => JSON.stringify(row.parts)),
    ],
  );
}
