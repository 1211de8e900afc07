import type { Pool } from "pg";

/** Ids for so many objects to come. Those that are never used leave gaps, which mean nothing. */
export async function reserveObjectIds(pool: Pool, count: number): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    "SELECT nextval(pg_get_serial_sequence('cache.lake_object', 'id'))::int AS id FROM generate_series(1, $1)",
    [count],
  );
  return rows.map(({ id }) => id);
}
