import type { Pool, PoolClient } from "pg";

export type StoredSnapshot = { id: number; takenAt: Date; path: string };

/** The newest snapshot of each of the accounts, taken up to an instant when one is given; without repeats, oldest first. */
export async function newestSnapshotsOfAccounts(
  client: Pool | PoolClient,
  accounts: readonly string[],
  until: Date | null = null,
): Promise<StoredSnapshot[]> {
  const { rows } = await client.query<StoredSnapshot>(
    `SELECT DISTINCT id, taken_at AS "takenAt", path FROM (
       SELECT DISTINCT ON (one ->> 'id') id, taken_at, path
       FROM cache.snapshot, jsonb_array_elements(accounts) AS one
       WHERE one ->> 'id' = ANY ($1) AND ($2::timestamptz IS NULL OR taken_at <= $2)
       ORDER BY one ->> 'id', taken_at DESC, id DESC
     ) AS newest ORDER BY "takenAt"`,
    [accounts, until],
  );
  return rows;
}
