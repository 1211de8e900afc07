import type { PoolClient } from "pg";

/** The newest snapshot that covers each of the accounts. */
export async function newestSnapshotOfEach(
  client: PoolClient,
  accounts: readonly string[],
): Promise<{ account: string; id: number; takenAt: Date }[]> {
  const { rows } = await client.query<{ account: string; id: number; takenAt: Date }>(
    `SELECT DISTINCT ON (one ->> 'id') one ->> 'id' AS account, id, taken_at AS "takenAt"
     FROM cache.snapshot, jsonb_array_elements(accounts) AS one
     WHERE one ->> 'id' = ANY ($1)
     ORDER BY one ->> 'id', taken_at DESC, id DESC`,
    [accounts],
  );
  return rows;
}
