import type { PoolClient } from "pg";

/** What stays behind when the snapshots of some sources go. */
export type RemovedPosture = {
  /** Accounts that the removed snapshots described. */
  accounts: string[];
  /** When the first of them was taken; null when there was none. */
  since: Date | null;
};

/**
 * Removes the snapshots of the sources with their scores, and the inventory, findings and history that came from them.
 * What other snapshots say of the same accounts has to be made current again by the caller.
 */
export async function removePostureOfSources(
  client: PoolClient,
  sources: readonly number[],
): Promise<RemovedPosture> {
  const { rows } = await client.query<{
    accounts: string[] | null;
    since: Date | null;
    ids: number[] | null;
  }>(
    `SELECT array_agg(DISTINCT one ->> 'id') AS accounts, min(taken_at) AS since, array_agg(DISTINCT id) AS ids
     FROM cache.snapshot, jsonb_array_elements(accounts) AS one WHERE source_id = ANY ($1)`,
    [sources],
  );
  const { accounts, since, ids } = rows[0] ?? { accounts: null, since: null, ids: null };
  await client.query("DELETE FROM cache.finding_change WHERE snapshot_id = ANY ($1)", [ids ?? []]);
  await client.query("DELETE FROM cache.finding WHERE snapshot_id = ANY ($1)", [ids ?? []]);
  await client.query("DELETE FROM cache.resource WHERE snapshot_id = ANY ($1)", [ids ?? []]);
  await client.query("DELETE FROM cache.snapshot WHERE id = ANY ($1)", [ids ?? []]);
  return { accounts: accounts ?? [], since };
}
