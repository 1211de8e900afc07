import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type EventSpan = { from: Date | null; to: Date | null; count: number };

/**
 * First and last event in the scope, and how many there are. For all accounts exact to the event; for some of
 * them from the hourly rollup, so exact to the hour.
 */
export async function spanOfEvents(db: Database, scope: AccountScope): Promise<EventSpan> {
  const { rows } = await db.pool.query<EventSpan>(
    scope.all
      ? `SELECT (SELECT event_time FROM cache.event ORDER BY event_time LIMIT 1) AS "from",
                (SELECT event_time FROM cache.event ORDER BY event_time DESC LIMIT 1) AS "to",
                coalesce((SELECT sum(inserted) FROM cache.lake_object), 0)::float8 AS count`
      : `SELECT min(hour) AS "from", max(hour) + interval '1 hour' AS "to",
                coalesce(sum(total), 0)::float8 AS count
           FROM cache.event_hour
          WHERE account = ANY($1)`,
    scope.all ? [] : [scopeAccounts(scope)],
  );
  return rows[0] ?? { from: null, to: null, count: 0 };
}
