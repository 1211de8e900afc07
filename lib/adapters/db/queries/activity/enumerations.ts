import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { Burst } from "@/lib/domain/posture/activity/activity";
import { namedCalls } from "@/lib/domain/posture/activity/burst-counter";
import { enumerationThreshold } from "@/lib/domain/posture/activity/threat-calls";
import { type ActivityWindow, type StoredHappening, withTexts } from "./window";

type Row = StoredHappening & Omit<Burst, "first" | "last">;

/**
 * Who made so many different reading calls within one clock hour of the window that it looks like looking around; see
 * `enumerationThreshold`. AWS's own services are left out. Only hours in which the whole account made so many are read: no
 * actor in it can have made more.
 */
export async function enumerations({ client, scope, from, to }: ActivityWindow): Promise<Burst[]> {
  const { calls, services, share } = enumerationThreshold;
  const { rows } = await client.query<Row>(
    `WITH busy AS (
       SELECT account, hour FROM cache.event_hour
        WHERE hour >= date_trunc('hour', $2::timestamptz) AND hour < $3 AND ($1::text[] IS NULL OR account = ANY ($1))
        GROUP BY account, hour
       HAVING count(DISTINCT (source, name)) FILTER (WHERE name ~ '^(List|Describe|Get)[A-Z]') >= $4
          AND count(DISTINCT source) >= $5
     ), called AS (
       SELECT e.account, e.actor, e.person, busy.hour, e.source, e.name, any_value(e.actor_name) AS actor_name,
              count(*) AS count, min(e.event_time) AS first, max(e.event_time) AS last,
              e.name ~ '^(List|Describe|Get)[A-Z]' AS looks
         FROM busy JOIN cache.event e ON e.account = busy.account AND e.event_time >= busy.hour
              AND e.event_time < busy.hour + interval '1 hour'
        WHERE e.event_time >= $2 AND e.event_time < $3 AND e.actor_kind <> 'aws-service'
        GROUP BY e.account, e.actor, e.person, busy.hour, e.source, e.name
     ), burst AS (
     SELECT account, actor, any_value(actor_name) AS "actorName", person, sum(count) FILTER (WHERE looks)::int AS count,
            min(first) FILTER (WHERE looks) AS first, max(last) FILTER (WHERE looks) AS last,
            (array_agg((source || ':' || name) COLLATE "C" ORDER BY (source || ':' || name) COLLATE "C") FILTER (WHERE looks))[1:$7] AS calls,
            count(*) FILTER (WHERE looks)::int AS distinct
       FROM called
      GROUP BY account, actor, person, hour
     HAVING count(*) FILTER (WHERE looks) >= $4 AND count(DISTINCT source) FILTER (WHERE looks) >= $5
        AND count(*) FILTER (WHERE looks) >= $6::float8 * count(*)
     )
     SELECT burst.*, newest.id AS "eventId"
       FROM burst, LATERAL (
         SELECT max(event_id::text) AS id FROM cache.event e
          WHERE e.actor = burst.actor AND e.event_time = burst.last AND e.account = burst.account
            AND e.person IS NOT DISTINCT FROM burst.person AND e.name ~ '^(List|Describe|Get)[A-Z]') newest
      ORDER BY count DESC, last DESC, "eventId"`,
    [scopeAccounts(scope), from, to, calls, services, share, namedCalls],
  );
  return rows.map(withTexts);
}
