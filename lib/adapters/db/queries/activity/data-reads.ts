import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { DataRead } from "@/lib/domain/posture/activity/activity";
import { dataCalls } from "@/lib/domain/posture/activity/data-calls";
import { type ActivityWindow, happeningColumns, type StoredHappening, withTexts } from "./window";

type Row = StoredHappening & Omit<DataRead, "first" | "last">;

/**
 * Which people (the root user among them) read data directly and successfully in the window, by person, role, call and
 * resource. A parameter counts where something was deciphered in the same session within a second.
 */
export async function dataReads({ client, scope, from, to }: ActivityWindow): Promise<DataRead[]> {
  const { rows } = await client.query<Row>(
    `SELECT e.account, call.kind, coalesce(e.person, 'root') AS person, e.actor, any_value(e.actor_name) AS "actorName",
            any_value(e.actor_kind) AS "actorKind", e.source, e.name, read.resource, ${happeningColumns}
       FROM unnest($4::text[], $5::text[], $6::text[]) AS call (kind, source, name)
       JOIN cache.event e ON e.source = call.source AND e.name = call.name,
            LATERAL (SELECT CASE WHEN e.source = 's3' THEN split_part(e.resources[1], '/', 1) ELSE e.resources[1] END)
              AS read (resource)
      WHERE ($1::text[] IS NULL OR e.account = ANY ($1)) AND e.event_time >= $2 AND e.event_time < $3
        AND (e.person IS NOT NULL OR e.actor_kind = 'root') AND e.error IS NULL
        AND (e.ip IS NULL OR NOT (e.ip LIKE '%.amazonaws.com' OR e.ip = 'AWS Internal'))
        AND (e.source <> 'ssm' OR e.name NOT LIKE 'GetParameter%' OR EXISTS (
              SELECT 1 FROM cache.event d
               WHERE d.session = e.session AND d.source = 'kms' AND d.name = 'Decrypt'
                 AND d.event_time BETWEEN e.event_time - interval '1 second' AND e.event_time + interval '1 second'))
      GROUP BY e.account, call.kind, coalesce(e.person, 'root'), e.actor, e.source, e.name, read.resource
      ORDER BY count DESC, last DESC, "eventId"`,
    [
      scopeAccounts(scope),
      from,
      to,
      dataCalls.map(({ kind }) => kind),
      dataCalls.map(({ source }) => source),
      dataCalls.map(({ name }) => name),
    ],
  );
  return rows.map(withTexts);
}
