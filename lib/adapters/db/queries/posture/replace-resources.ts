import type { PoolClient } from "pg";

export type StoredResource = {
  id: string;
  type: string;
  account: string;
  region: string;
  name: string;
  config: Record<string, unknown>;
};

const batch = 5_000;

/** Puts the accounts' latest inventory in place of the one before. */
export async function replaceResources(
  client: PoolClient,
  snapshotId: number,
  accounts: readonly string[],
  resources: readonly StoredResource[],
): Promise<void> {
  for (let start = 0; start < resources.length; start += batch) {
    const rows = resources.slice(start, start + batch);
    await client.query(
      `INSERT INTO cache.resource (id, type, account, region, name, config, snapshot_id)
       SELECT DISTINCT ON (account, id, type) id, type, account, region, name, config::jsonb, $7
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
         AS row (id, type, account, region, name, config)
       ON CONFLICT (account, id, type) DO UPDATE
       SET region = excluded.region, name = excluded.name, config = excluded.config, snapshot_id = excluded.snapshot_id`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.type),
        rows.map((row) => row.account),
        rows.map((row) => row.region),
        rows.map((row) => row.name),
        rows.map((row) => JSON.stringify(row.config)),
        snapshotId,
      ],
    );
  }
  await client.query("DELETE FROM cache.resource WHERE account = ANY ($1) AND snapshot_id <> $2", [
    accounts,
    snapshotId,
  ]);
}
