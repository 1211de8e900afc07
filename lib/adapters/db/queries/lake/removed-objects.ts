import type { Pool } from "pg";

export type RemovedObject = { path: string; partitions: string[] };

/** Objects that partitions hold and that have been removed from the lake since, as when the demo goes. */
export async function removedObjects(pool: Pool): Promise<RemovedObject[]> {
  const { rows } = await pool.query<RemovedObject>(
    `SELECT c.path, c.partitions FROM cache.lake_compacted c
      WHERE c.in_lake AND NOT EXISTS (SELECT FROM cache.lake_object o WHERE o.path = c.path)`,
  );
  return rows;
}
