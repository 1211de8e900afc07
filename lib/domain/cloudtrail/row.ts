import { type ActorKind, resolveActor } from "./actor";
import { eventUuid } from "./event-id";
import { eventInstant } from "./event-time";
import { isObject, object, type TrailRecord, text } from "./record";
import { touchedResources } from "./resources";

/** The narrow row that the cache keeps of an event. */
export type EventDraft = {
  id: string;
  /** ISO 8601, UTC, with milliseconds. */
  time: string;
  account: string;
  region: string;
  /** Without `.amazonaws.com`. */
  source: string;
  name: string;
  readOnly: boolean | null;
  error: string | null;
  actor: string;
  actorName: string;
  kind: ActorKind;
  person: string | null;
  session: string | null;
  ip: string | null;
  userAgent: string | null;
  resources: string[];
};

/** Why a record cannot be taken, naming the field. */
export type Refusal = { field: string | null; reason: string };

export type RowContext = {
  /** The account that the object's key names, for records that do not say themselves. */
  account?: string;
  /** Hex digest of a text (SHA-256), for records without a UUID of their own. */
  digest(text: string): string;
};

/** Postgres text holds no NUL, and lone surrogates are not UTF-8. */
function clean(value: string, limit: number): string {
  const cut = value.length > limit ? value.slice(0, limit) : value;
  return cut.isWellFormed() && !cut.includes("\u0000") ? cut : cut.toWellFormed().replaceAll("\u0000", "");
}

const cleanOrNull = (value: string | null | undefined, limit: number) => (value ? clean(value, limit) : null);

function boolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : null;
}

/** A failed console sign-in carries no errorCode: its answer says Failure. */
function errorOf(record: TrailRecord): string | null {
  const code = text(record, "errorCode");
  if (code) return code;
  const answer = text(object(record, "responseElements"), "ConsoleLogin");
  if (answer === "Failure") return "ConsoleLoginFailure";
  return text(record, "errorMessage") ? "Error" : null;
}

/**
 * Makes the row of a record, or says what is wrong with it. Needs a time, a name and a source; everything else may be
 * missing. Never throws on any JSON value.
 */
export function toRow(raw: unknown, context: RowContext): EventDraft | Refusal {
  if (!isObject(raw))
    return {
      field: null,
      reason: `expected a record (a JSON object), found ${Array.isArray(raw) ? "an array" : raw === null ? "null" : typeof raw}`,
    };
  const time = eventInstant(raw.eventTime);
  if (time === null)
    return {
      field: "eventTime",
      reason: `expected an instant like 2026-03-10T14:02:11Z, found ${shown(raw.eventTime)}`,
    };
  // An Insights event names what it is about one level down.
  const about = object(raw, "insightDetails");
  const name = text(raw, "eventName") ?? text(about, "eventName");
  if (!name)
    return { field: "eventName", reason: `expected the name of an event, found ${shown(raw.eventName)}` };
  const source = text(raw, "eventSource") ?? text(about, "eventSource");
  if (!source)
    return {
      field: "eventSource",
      reason: `expected a service like s3.amazonaws.com, found ${shown(raw.eventSource)}`,
    };
  const who = resolveActor(raw);
  const account =
    text(raw, "recipientAccountId") ?? text(object(raw, "userIdentity"), "accountId") ?? context.account;
  return {
    id: eventUuid(raw.eventID, () => JSON.stringify(raw), context.digest),
    time,
    account: clean(account ?? "unknown", 20),
    region: clean(text(raw, "awsRegion") ?? "unknown", 40),
    source: clean(source.replace(/\.amazonaws\.com(\.cn)?$/, ""), 100),
    name: clean(name, 200),
    readOnly: boolean(raw.readOnly),
    error: cleanOrNull(errorOf(raw), 200),
    actor: clean(who.actor, 400),
    actorName: clean(who.actorName, 200),
    kind: who.kind,
    person: cleanOrNull(who.person, 200),
    session: cleanOrNull(who.session, 400),
    ip: cleanOrNull(text(raw, "sourceIPAddress"), 100),
    userAgent: cleanOrNull(text(raw, "userAgent"), 200),
    resources: touchedResources(raw).map((resource) => clean(resource, 300)),
  };
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80);
}

/** True when `toRow` refused. */
export function isRefusal(row: EventDraft | Refusal): row is Refusal {
  return "reason" in row;
}
