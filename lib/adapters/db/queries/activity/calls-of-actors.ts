import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import { type Calls, refusalPattern } from "@/lib/domain/iam/usage/uses";
import type { ActivityWindow } from "./window";

/**
 * What users and roles called in the window, equal calls counted: of the actors given, else of all of them.
 */
export async function callsOfActors(
  { client, scope, from, to }: ActivityWindow,
  actors: readonly string[] | null = null,
): Promise<Calls[]> {
  const { rows } = await client.query<Omit<Calls, "last"> & { last: Date }>(
    `SELECT actor, person, account, region, source, name, resources, read_only AS "readOnly",
            coalesce(error ~* $5, false) AS refused, count(*)::int AS count, max(event_time) AS last
       FROM cache.event
      WHERE ($1::text[] IS NULL OR account = ANY ($1)) AND event_time >= $2 AND event_time < $3
        AND ($4::text[] IS NULL OR actor = ANY ($4)) AND actor LIKE 'arn:%'
      GROUP BY actor, person, account, region, source, name, resources, read_only, coalesce(error ~* $5, false)`,
    [scopeAccounts(scope), from, to, actors, refusalPattern],
  );
  return rows.map(({ last, ...row }) => ({ ...row, last: last.toISOString() }));
}
