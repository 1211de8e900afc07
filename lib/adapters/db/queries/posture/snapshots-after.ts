import type { PoolClient } from "pg";

/** Newer snapshots that leave out one of the accounts, so that their organisation score leans on an older one. */
export async function snapshotsAfterWithout(
  client: PoolClient,
  takenAt: Date,
  accounts: readonly string[],
): Promise<{ id: number; takenAt: Date }[]> {
  const { rows } = await client.query<{ id: number; takenAt: Date }>(
    `SELECT id, taken_at AS "takenAt" FROM cache.snapshot
     WHERE taken_at > $1
       AND NOT (SELECT coalesce(array_agg(one ->> 'id'), '{}') FROM jsonb_array_elements(accounts) AS one) @> $2::text[]
     ORDER BY taken_at`,
    [takenAt, accounts],
  );
  return rows;
}
