import type { Pool } from "pg";

export type Spend = { engine: string; execution: string; bytes: number; usd: number };

/** Notes what a question cost; the same one is noted once. */
export async function addSpend(pool: Pool, { engine, execution, bytes, usd }: Spend): Promise<void> {
  await pool.query(
    "INSERT INTO app.lake_spend (engine, execution, bytes, usd) VALUES ($1, $2, $3, $4) ON CONFLICT (execution) DO NOTHING",
    [engine, execution, bytes, usd],
  );
}

/** What an engine has cost since the UTC month began, in dollars. */
export async function spentThisMonth(pool: Pool, engine: string): Promise<number> {
  const { rows } = await pool.query<{ usd: number }>(
    `SELECT coalesce(sum(usd), 0)::float8 AS usd FROM app.lake_spend
      WHERE engine = $1 AND at >= date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`,
    [engine],
  );
  return rows[0]?.usd ?? 0;
}
