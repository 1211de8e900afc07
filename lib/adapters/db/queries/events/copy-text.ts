import type { EventDraft } from "@/lib/domain/cloudtrail/row";

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** One value in Postgres's COPY text format: https://www.postgresql.org/docs/current/sql-copy.html */
export function copyText(value: string | null): string {
  if (value === null) return "\\N";
  return special.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
    : value;
}

function arrayText(values: readonly string[]): string {
  if (values.length === 0) return "{}";
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

/** The columns of an event, in the order of `eventLine`. */
export const eventColumns =
  "event_time, event_id, object_id, position, account, region, source, name, read_only, error, actor, actor_name, actor_kind, person, session, ip, user_agent, resources";

/** One event as a line of COPY text. */
export function eventLine(row: EventDraft, objectId: number, position: number): string {
  const readOnly = row.readOnly === null ? "\\N" : row.readOnly ? "t" : "f";
  return `${row.time}\t${row.id}\t${objectId}\t${position}\t${copyText(row.account)}\t${copyText(row.region)}\t${copyText(row.source)}\t${copyText(row.name)}\t${readOnly}\t${copyText(row.error)}\t${copyText(row.actor)}\t${copyText(row.actorName)}\t${row.kind}\t${copyText(row.person)}\t${copyText(row.session)}\t${copyText(row.ip)}\t${copyText(row.userAgent)}\t${copyText(arrayText(row.resources))}\n`;
}

/** The same line under another object. */
export function withObject(line: string, objectId: number): string {
  const [time, id, , ...rest] = line.split("\t");
  return [time, id, objectId, ...rest].join("\t");
}
