import type { Pool } from "pg";

/** Of these objects outside the lake, the ones that partitions hold already. */
export async function compactedPaths(pool: Pool, paths: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ path: string }>(
    "SELECT path FROM cache.lake_compacted WHERE path = ANY ($1::text[])",
    [paths],
  );
  return new Set(rows.map(({ path }) => path));
}
