import type { Pool } from "pg";

export type Watermark = { dayPrefix: string; lastKey: string; listedAt: Date };

/** How far these days have been listed, by their prefix. */
export async function watermarks(
  pool: Pool,
  dayPrefixes: readonly string[],
): Promise<Map<string, Watermark>> {
  const { rows } = await pool.query<{ day_prefix: string; last_key: string; listed_at: Date }>(
    "SELECT day_prefix, last_key, listed_at FROM cache.trail_watermark WHERE day_prefix = ANY ($1::text[])",
    [dayPrefixes],
  );
  return new Map(
    rows.map((row) => [
      row.day_prefix,
      { dayPrefix: row.day_prefix, lastKey: row.last_key, listedAt: row.listed_at },
    ]),
  );
}

/** Notes how far days have been listed. */
export async function saveWatermarks(pool: Pool, marks: readonly Watermark[]): Promise<void> {
  await pool.query(
    `INSERT INTO cache.trail_watermark (day_prefix, last_key, listed_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
     ON CONFLICT (day_prefix) DO UPDATE SET last_key = excluded.last_key, listed_at = excluded.listed_at`,
    [marks.map((one) => one.dayPrefix), marks.map((one) => one.lastKey), marks.map((one) => one.listedAt)],
  );
}

/** Of these keys, the ones whose objects the lake holds. */
export async function keysInLake(pool: Pool, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ path: string }>(
    "SELECT path FROM cache.lake_object WHERE complete AND path = ANY ($1::text[])",
    [keys],
  );
  return new Set(rows.map(({ path }) => path));
}
