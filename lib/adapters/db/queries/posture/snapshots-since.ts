import type { PoolClient } from "pg";

/** Snapshots taken at an instant or later, oldest first. */
export async function snapshotsSince(
  client: PoolClient,
  since: Date,
): Promise<{ id: number; takenAt: Date }[]> {
  const { rows } = await client.query<{ id: number; takenAt: Date }>(
    `SELECT id, taken_at AS "takenAt" FROM cache.snapshot WHERE taken_at >= $1 ORDER BY taken_at`,
    [since],
  );
  return rows;
}
