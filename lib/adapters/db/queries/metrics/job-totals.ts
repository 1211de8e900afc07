import type { Pool } from "pg";

export type JobTotal = {
  kind: string;
  state: string;
  n: number;
  /** Seconds from start to end, of those that have ended. */
  seconds: number;
  /** When the oldest of them was asked for. */
  oldest: Date;
};

/** How many jobs there are, by kind and state: the work of the whole installation, no account's data. */
export async function jobTotals(pool: Pool): Promise<JobTotal[]> {
  const { rows } = await pool.query<JobTotal>(
    `SELECT kind, state, count(*)::int AS n, min(created_at) AS oldest,
            coalesce(sum(extract(epoch FROM ended_at - started_at)), 0)::float8 AS seconds
     FROM cache.job_progress GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows;
}
