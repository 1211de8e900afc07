import type { PoolClient } from "pg";

/** Puts the staged inventory of the accounts in place of the one before. */
export async function replaceResources(
  client: PoolClient,
  snapshotId: number,
  accounts: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO cache.resource (id, type, account, region, name, config, tags, snapshot_id)
     SELECT DISTINCT ON (account, id, type) id, type, account, region, name, config, tags, $1 FROM staged_resource
     ON CONFLICT (account, id, type) DO UPDATE
     SET region = excluded.region, name = excluded.name, config = excluded.config, tags = excluded.tags,
         snapshot_id = excluded.snapshot_id`,
    [snapshotId],
  );
  await client.query("DELETE FROM cache.resource WHERE account = ANY ($1) AND snapshot_id <> $2", [
    accounts,
    snapshotId,
  ]);
}
