import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { Burst } from "@/lib/domain/posture/activity/activity";
import { namedCalls } from "@/lib/domain/posture/activity/burst-counter";
import { enumerationThreshold } from "@/lib/domain/posture/activity/threat-calls";
import { type ActivityWindow, type StoredHappening, withTexts } from "./window";

type Row = StoredHappening & Omit<Burst, "first" | "last">;

/**
 * Who made so many different reading calls within one clock hour of the window that it looks like looking around; see
 * `enumerationThreshold`. AWS's own services are left out.
 */
export async function enumerations({ client, scope, from, to }: ActivityWindow): Promise<Burst[]> {
  const { calls, services, share } = enumerationThreshold;
  const { rows } = await client.query<Row>(
    `WITH called AS (
       SELECT account, actor, person, date_trunc('hour', event_time) AS hour, source, name, any_value(actor_name) AS actor_name,
              count(*) AS count, min(event_time) AS first, max(event_time) AS last, name ~ '^(List|Describe|Get)[A-Z]' AS looks
         FROM cache.event
        WHERE event_time >= $2 AND event_time < $3 AND ($1::text[] IS NULL OR account = ANY ($1))
          AND actor_kind <> 'aws-service'
        GROUP BY account, actor, person, hour, source, name
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
