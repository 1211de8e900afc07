import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { Burst } from "@/lib/domain/posture/activity/activity";
import { namedCalls } from "@/lib/domain/posture/activity/burst-counter";
import type { Call } from "@/lib/domain/posture/activity/threat-calls";
import { type ActivityWindow, happeningColumns, type StoredHappening, withTexts } from "./window";

type Row = StoredHappening & Omit<Burst, "first" | "last">;

/**
 * Who made at least `threshold` different ones of these calls within one UTC day of the window, in vain or not. AWS's
 * own services are left out.
 */
export async function burstsOfCalls(
  { client, scope, from, to }: ActivityWindow,
  calls: readonly Call[],
  threshold: number,
): Promise<Burst[]> {
  const { rows } = await client.query<Row>(
    `SELECT e.account, e.actor, any_value(e.actor_name) AS "actorName", e.person, ${happeningColumns},
            (array_agg(DISTINCT (e.source || ':' || e.name) COLLATE "C"))[1:$7] AS calls,
            count(DISTINCT e.source || ':' || e.name)::int AS distinct
       FROM unnest($4::text[], $5::text[]) AS call (source, name)
       JOIN cache.event e ON e.source = call.source AND e.name = call.name
      WHERE e.event_time >= $2 AND e.event_time < $3 AND ($1::text[] IS NULL OR e.account = ANY ($1))
        AND e.actor_kind <> 'aws-service'
      GROUP BY e.account, e.actor, e.person, date_trunc('day', e.event_time AT TIME ZONE 'UTC')
     HAVING count(DISTINCT e.source || ':' || e.name) >= $6
      ORDER BY count DESC, last DESC, "eventId"`,
    [
      scopeAccounts(scope),
      from,
      to,
      calls.map(({ source }) => source),
      calls.map(({ name }) => name),
      threshold,
      namedCalls,
    ],
  );
  return rows.map(withTexts);
}
