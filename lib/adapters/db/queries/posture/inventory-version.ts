import type { Pool } from "pg";

/** Changes whenever the newest inventory does: with it, what was computed from the inventory can be kept. */
export async function inventoryVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `SELECT concat_ws('/', coalesce(max(id), 0), count(*)) AS version FROM cache.snapshot`,
  );
  return rows[0]?.version ?? "";
}
