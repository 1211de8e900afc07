import type { Pool } from "pg";

export type LoadTotal = {
  source: string;
  objects: number;
  bytes: number;
  records: number;
  inserted: number;
  rejected: number;
};

/** What has been loaded of trail objects, by kind of source: counts of the whole installation, no account's data. */
export async function loadTotals(pool: Pool): Promise<LoadTotal[]> {
  const { rows } = await pool.query<LoadTotal>(
    `SELECT source.kind AS source, count(*)::float8 AS objects, sum(bytes)::float8 AS bytes,
            sum(records)::float8 AS records, sum(inserted)::float8 AS inserted, sum(rejected)::float8 AS rejected
     FROM cache.lake_object JOIN cache.source ON source.id = source_id GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}
