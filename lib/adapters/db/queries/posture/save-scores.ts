import type { PoolClient } from "pg";

/** Account '' is the organisation; principle 0 is the overall score. */
export type ScoreRow = {
  account: string;
  principle: number;
  formula: string;
  score: number | null;
  coverage: number;
  parts: unknown;
};

/** Writes scores of a snapshot, over those it had. */
export async function saveScores(
  client: PoolClient,
  snapshot: { id: number; takenAt: Date },
  rows: readonly ScoreRow[],
): Promise<void> {
  await client.query(
    `INSERT INTO cache.score (snapshot_id, taken_at, account, principle, formula, score, coverage, parts)
     SELECT $1, $2, account, principle, formula, score, coverage, parts::jsonb
     FROM unnest($3::text[], $4::int[], $5::text[], $6::float8[], $7::float8[], $8::text[])
       AS row (account, principle, formula, score, coverage, parts)
     ON CONFLICT (snapshot_id, account, principle) DO UPDATE
     SET formula = excluded.formula, score = excluded.score, coverage = excluded.coverage, parts = excluded.parts`,
    [
      snapshot.id,
      snapshot.takenAt,
      rows.map((row) => row.account),
      rows.map((row) => row.principle),
      rows.map((row) => row.formula),
      rows.map((row) => row.score),
      rows.map((row) => row.coverage),
      rows.map((row) => JSON.stringify(row.parts)),
    ],
  );
}
