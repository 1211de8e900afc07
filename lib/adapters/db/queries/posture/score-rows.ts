import type { Pool } from "pg";
import type { CheckPart } from "@/lib/domain/posture/score";

export type StoredParts = {
  snapshotId: number;
  takenAt: Date;
  account: string;
  principle: number;
  parts: CheckPart[];
};

/**
 * Parts of the given accounts ('' for the organisation) between two instants, oldest first, preceded by what each
 * account had when the span begins; of one principle only, when given.
 */
export async function scoreRowsBetween(
  pool: Pool,
  accounts: readonly string[],
  span: { from: Date; until: Date },
  formula: string,
  principle: number | null = null,
): Promise<StoredParts[]> {
  const { rows } = await pool.query<StoredParts>(
    `(SELECT DISTINCT ON (account, principle)
        snapshot_id AS "snapshotId", taken_at AS "takenAt", account, principle, parts
      FROM cache.score
      WHERE account = ANY ($1) AND principle > 0 AND formula = $4 AND taken_at < $2
        AND ($5::int IS NULL OR principle = $5)
      ORDER BY account, principle, taken_at DESC, snapshot_id DESC)
     UNION ALL
     (SELECT snapshot_id, taken_at, account, principle, parts
      FROM cache.score
      WHERE account = ANY ($1) AND principle > 0 AND formula = $4 AND taken_at >= $2 AND taken_at <= $3
        AND ($5::int IS NULL OR principle = $5))
     ORDER BY "takenAt", "snapshotId"`,
    [accounts, span.from, span.until, formula, principle],
  );
  return rows;
}
