import type { PoolClient } from "pg";

/** Removes sources with their objects and rejects; their events and snapshots have to be gone already. */
export async function removeSources(client: PoolClient, sources: readonly number[]): Promise<void> {
  await client.query("DELETE FROM cache.source WHERE id = ANY ($1)", [sources]);
}
