import type { EventRow } from "./types";

/** The columns of a timeline row, as `toEventRow` reads them. */
export const rowColumns =
  "event_id, event_time, account, region, source, name, read_only, error, actor, actor_name, actor_kind, person, session, ip, resources";

export type StoredEvent = {
  event_id: string;
  event_time: Date;
  account: string;
  region: string;
  source: string;
  name: string;
  read_only: boolean | null;
  error: string | null;
  actor: string;
  actor_name: string;
  actor_kind: EventRow["kind"];
  person: string | null;
  session: string | null;
  ip: string | null;
  resources: string[];
};

/** A stored event as the API answers it. */
export function toEventRow(row: StoredEvent): EventRow {
  return {
    id: row.event_id,
    time: row.event_time.toISOString(),
    account: row.account,
    region: row.region,
    source: row.source,
    name: row.name,
    readOnly: row.read_only,
    error: row.error,
    actor: row.actor,
    actorName: row.actor_name,
    kind: row.actor_kind,
    person: row.person,
    session: row.session,
    ip: row.ip,
    resources: row.resources,
  };
}
