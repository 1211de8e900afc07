import type { Database } from "@/lib/adapters/db/database";

/** Paths of what sources keep on disk: trail objects below the lake folder, snapshot documents below the data folder. */
export async function filesOfSources(
  pool: Database["pool"],
  sources: readonly number[],
): Promise<{ objects: string[]; documents: string[] }> {
  const objects = await pool.query<{ path: string }>(
    "SELECT path FROM cache.lake_object WHERE source_id = ANY ($1)",
    [sources],
  );
  const documents = await pool.query<{ path: string }>(
    "SELECT path FROM cache.snapshot WHERE source_id = ANY ($1)",
    [sources],
  );
  return { objects: objects.rows.map(({ path }) => path), documents: documents.rows.map(({ path }) => path) };
}
