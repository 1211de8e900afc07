import type { Pool, PoolClient } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What every question about activity is asked with: whom, and when (from is included, to is not). */
export type ActivityWindow = { client: Pool | PoolClient; scope: AccountScope; from: Date; to: Date };

/** How Postgres answers what happened several times. */
export type StoredHappening = { count: number; first: Date; last: Date; eventId: string };

/** The columns of a happening over the rows of a group, of events named `e`. */
export const happeningColumns = `count(*)::int AS count, min(e.event_time) AS first, max(e.event_time) AS last,
            (array_agg(e.event_id ORDER BY e.event_time DESC, e.event_id DESC))[1]::text AS "eventId"`;

/** Instants as the domain writes them. */
export function withTexts<T extends StoredHappening>(
  row: T,
): Omit<T, "first" | "last"> & { first: string; last: string } {
  return { ...row, first: row.first.toISOString(), last: row.last.toISOString() };
}
