import type { PoolClient } from "pg";

export type RejectToSave = {
  path: string;
  position: string;
  field: string | null;
  reason: string;
  excerpt: string | null;
  /** Digest of object, position and reason: the same damage seen again is no new row. */
  key: string;
};

/** Keeps what could not be taken. */
export async function addRejects(
  client: PoolClient,
  sourceId: number,
  rejects: readonly RejectToSave[],
): Promise<void> {
  if (rejects.length === 0) return;
  const ordered = [...rejects].sort((a, b) => (a.key < b.key ? -1 : 1));
  await client.query(
    `INSERT INTO cache.reject (source_id, path, position, field, reason, excerpt, key)
     SELECT $1::int, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
     ON CONFLICT (key) DO NOTHING`,
    [
      sourceId,
      ordered.map((one) => one.path),
      ordered.map((one) => one.position),
      ordered.map((one) => one.field),
      ordered.map((one) => one.reason),
      ordered.map((one) => one.excerpt),
      ordered.map((one) => one.key),
    ],
  );
}
