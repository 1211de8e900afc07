import type { Pool } from "pg";

export type UncompactedObject = { path: string; bytes: number };

/** Complete objects of the lake that no partition holds yet, by path, so that a day's objects stand together. */
export async function uncompactedObjects(pool: Pool): Promise<UncompactedObject[]> {
  const { rows } = await pool.query<{ path: string; bytes: string }>(
    `SELECT o.path, o.bytes FROM cache.lake_object o
      WHERE o.complete AND NOT EXISTS (SELECT FROM cache.lake_compacted c WHERE c.path = o.path)
      ORDER BY o.path`,
  );
  return rows.map(({ path, bytes }) => ({ path, bytes: Number(bytes) }));
}
