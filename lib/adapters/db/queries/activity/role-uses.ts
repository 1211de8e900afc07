import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { RoleUse } from "@/lib/domain/posture/activity/activity";
import type { ActivityWindow } from "./window";

/** On how many UTC days of the window each of these people worked in each of these roles. */
export async function roleUses(
  { client, scope, from, to }: ActivityWindow,
  people: readonly string[],
  actors: readonly string[],
): Promise<RoleUse[]> {
  if (actors.length === 0) return [];
  const { rows } = await client.query<RoleUse>(
    `SELECT account, coalesce(person, 'root') AS person, actor,
            count(DISTINCT date_trunc('day', event_time AT TIME ZONE 'UTC'))::int AS days
       FROM cache.event
      WHERE actor = ANY ($5) AND event_time >= $2 AND event_time < $3 AND ($1::text[] IS NULL OR account = ANY ($1))
        AND (person = ANY ($4) OR (person IS NULL AND actor_kind = 'root'))
      GROUP BY account, coalesce(person, 'root'), actor`,
    [scopeAccounts(scope), from, to, people, actors],
  );
  return rows;
}
