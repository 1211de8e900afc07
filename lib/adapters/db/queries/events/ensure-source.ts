import type { Pool } from "pg";

/** The id of a source, made if it is new. */
export async function ensureSource(pool: Pool, source: { kind: string; name: string }): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO cache.source (kind, name) VALUES ($1, $2)
     ON CONFLICT (kind, name) DO UPDATE SET name = excluded.name
     RETURNING id`,
    [source.kind, source.name],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the source was neither added nor found");
  return id;
}
