import type { PoolClient } from "pg";

export type ObjectToSave = {
  /** Reserved with `reserveObjectIds`. */
  id: number;
  origin: string;
  /** Of our copy, below the lake folder. */
  path: string;
  sha256: string;
  bytes: number;
  /** Records taken so far, those of earlier parts included. */
  records: number;
  rejected: number;
  /** False for a part of a large object that is not its last. */
  complete: boolean;
};

/**
 * Adds the objects that are new or not complete.
 * @returns the id of each by its digest; one that another loader has completed is not among them
 */
export async function addObjects(
  client: PoolClient,
  sourceId: number,
  objects: readonly ObjectToSave[],
): Promise<Map<string, number>> {
  // Two loaders take rows in the same order, so that they never wait for each other in a circle.
  const ordered = [...objects].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const { rows } = await client.query<{ id: number; sha256: string }>(
    `INSERT INTO cache.lake_object (source_id, id, origin, path, sha256, bytes, records, inserted, rejected, complete)
     SELECT $1::int, id, origin, path, sha256, bytes, records, 0, rejected, complete
       FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::int[], $8::int[], $9::boolean[])
         AS o (id, origin, path, sha256, bytes, records, rejected, complete)
     ON CONFLICT (sha256) DO UPDATE
       SET records = excluded.records, rejected = excluded.rejected, complete = excluded.complete
       WHERE NOT lake_object.complete
     RETURNING id, sha256`,
    [
      sourceId,
      ordered.map((one) => one.id),
      ordered.map((one) => one.origin),
      ordered.map((one) => one.path),
      ordered.map((one) => one.sha256),
      ordered.map((one) => one.bytes),
      ordered.map((one) => one.records),
      ordered.map((one) => one.rejected),
      ordered.map((one) => one.complete),
    ],
  );
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

/** Notes how many events each object (by id) brought. */
export async function countInserted(
  client: PoolClient,
  perObject: ReadonlyMap<number, number>,
): Promise<void> {
  await client.query(
    `UPDATE cache.lake_object o SET inserted = o.inserted + n.inserted
       FROM unnest($1::int[], $2::int[]) AS n (id, inserted)
      WHERE o.id = n.id`,
    [[...perObject.keys()], [...perObject.values()]],
  );
}
