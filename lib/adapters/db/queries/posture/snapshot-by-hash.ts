import type { Pool, PoolClient } from "pg";

/** The id of the snapshot with this content; undefined when it was never imported. */
export async function snapshotByHash(client: Pool | PoolClient, sha256: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>("SELECT id FROM cache.snapshot WHERE sha256 = $1", [
    sha256,
  ]);
  return rows[0]?.id;
}
