import type { Pool } from "pg";

export type KnownObject = {
  id: number;
  sha256: string;
  path: string;
  records: number;
  rejected: number;
  /** False when a load of it was killed midway: it has to be read again. */
  complete: boolean;
};

/** Of these digests, the objects that the lake holds. */
export async function knownObjects(
  pool: Pool,
  digests: readonly string[],
): Promise<Map<string, KnownObject>> {
  const { rows } = await pool.query<KnownObject>(
    "SELECT id, sha256, path, records, rejected, complete FROM cache.lake_object WHERE sha256 = ANY ($1::text[])",
    [digests],
  );
  return new Map(rows.map((row) => [row.sha256, row]));
}
