import type { Database } from "@/lib/adapters/db/database";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { type EventQuery, eventWhere } from "./where";

export type Bucket = { at: string; total: number; errors: number };

/** Events and errors per bucket of `seconds`, counted from the beginning of the UTC day; empty buckets are left out. */
export async function eventHistogram(
  db: Database,
  scope: AccountScope,
  query: EventQuery,
  seconds: number,
): Promise<Bucket[]> {
  const { sql, values } = eventWhere(scope, query);
  const { rows } = await db.pool.query<{ at: Date; total: string; errors: string }>(
    `SELECT date_bin(make_interval(secs => $${values.length + 1}), event_time, '2000-01-01T00:00:00Z') AS at,
            count(*) AS total, count(error) AS errors
     FROM cache.event WHERE ${sql} GROUP BY 1 ORDER BY 1`,
    [...values, seconds],
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    total: Number(row.total),
    errors: Number(row.errors),
  }));
}
