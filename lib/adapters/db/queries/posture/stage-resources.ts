import type { PoolClient } from "pg";
import { storable, storableText } from "../storable";

export type StoredResource = {
  id: string;
  type: string;
  account: string;
  region: string;
  name: string;
  config: Record<string, unknown>;
  tags?: Record<string, string> | null;
};

const batch = 5_000;

/** Puts an inventory into a table of this transaction's own, to be compared with the one before and to replace it. */
export async function stageResources(
  client: PoolClient,
  resources: readonly StoredResource[],
): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE IF NOT EXISTS staged_resource (
       id text, type text, account text, region text, name text, config jsonb, tags jsonb
     ) ON COMMIT DELETE ROWS`,
  );
  await client.query("TRUNCATE staged_resource");
  for (let start = 0; start < resources.length; start += batch) {
    const rows = resources.slice(start, start + batch);
    await client.query(
      `INSERT INTO staged_resource
       SELECT id, type, account, region, name, config::jsonb, tags::jsonb
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         AS row (id, type, account, region, name, config, tags)`,
      [
        rows.map((row) => storableText(row.id)),
        rows.map((row) => row.type),
        rows.map((row) => row.account),
        rows.map((row) => storableText(row.region)),
        rows.map((row) => storableText(row.name)),
        rows.map((row) => storable(row.config)),
        rows.map((row) => (row.tags ? storable(row.tags) : null)),
      ],
    );
  }
  await client.query("ANALYZE staged_resource");
}
