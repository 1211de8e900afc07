import type { PoolClient } from "pg";

export type NewSnapshot = {
  source: { kind: string; name: string };
  takenAt: Date;
  sha256: string;
  schemaVersion: number;
  path: string;
  organisation: string | null;
  accounts: readonly { id: string; name?: string; unit?: string }[];
  regions: readonly string[];
  resources: number;
  gaps: number;
};

/** Adds the snapshot's row and its source's. Answers its id; undefined when the same document is there already. */
export async function addSnapshot(client: PoolClient, snapshot: NewSnapshot): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>(
    `WITH source AS (
       INSERT INTO cache.source (kind, name) VALUES ($1, $2)
       ON CONFLICT (kind, name) DO UPDATE SET name = excluded.name
       RETURNING id
     )
     INSERT INTO cache.snapshot
       (source_id, taken_at, sha256, schema_version, path, organisation, accounts, regions, resources, gaps)
     SELECT id, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11 FROM source
     ON CONFLICT (sha256) DO NOTHING
     RETURNING id`,
    [
      snapshot.source.kind,
      snapshot.source.name,
      snapshot.takenAt,
      snapshot.sha256,
      snapshot.schemaVersion,
      snapshot.path,
      snapshot.organisation,
      JSON.stringify(snapshot.accounts),
      snapshot.regions,
      snapshot.resources,
      snapshot.gaps,
    ],
  );
  return rows[0]?.id;
}

/** Makes imports wait for each other until the transaction ends. */
export async function lockImports(client: PoolClient): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('heptagon.import-snapshot'))");
}
