import { type ActorKind, resolveActor } from "./actor";
import { eventUuid } from "./event-id";
import { eventInstant } from "./event-time";
import { isObject, object, type TrailRecord, text, unwrap } from "./record";
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
  /** Fields of a wrong type, which the event went in without. */
  flaws?: Refusal[];
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

/** The account that the event belongs to, best source first. */
function accountOf(record: TrailRecord, fallback: string | undefined): string | undefined {
  return text(record, "recipientAccountId") ?? text(object(record, "userIdentity"), "accountId") ?? fallback;
}

const optionalFields = {
  userIdentity: isObject,
  errorCode: (value: unknown) => typeof value === "string",
  sourceIPAddress: (value: unknown) => typeof value === "string",
  userAgent: (value: unknown) => typeof value === "string",
  resources: Array.isArray,
  readOnly: (value: unknown) => typeof value === "boolean" || value === "true" || value === "false",
};

/** Fields that are there and of a wrong type; undefined when all is well, as nearly always. */
function flawsOf(record: TrailRecord): Refusal[] | undefined {
  let flaws: Refusal[] | undefined;
  for (const field in optionalFields) {
    const value = record[field];
    if (value === undefined || value === null || optionalFields[field as keyof typeof optionalFields](value))
      continue;
    flaws ??= [];
    flaws.push({ field, reason: `of a wrong type, so the event went in without it: ${shown(value)}` });
  }
  return flaws;
}

function missing(field: string, expected: string, found: unknown): Refusal {
  return { field, reason: `expected ${expected}, found ${shown(found)}` };
}

/**
 * Makes the row of a record, or says what is wrong with it. Needs a time, a name, a service, a region and an account;
 * everything else may be missing. Takes records of any version, and those that EventBridge and LookupEvents wrap.
 *
 * @throws RangeError for records nested deeper than the stack, nothing else on any JSON value
 */
export function toRow(given: unknown, context: RowContext): EventDraft | Refusal {
  const raw = unwrap(given);
  if (!isObject(raw))
    return { field: null, reason: `expected a record (a JSON object), found ${kindOf(raw)}` };
  const time = eventInstant(raw.eventTime);
  if (time === null) return missing("eventTime", "an instant like 2026-03-10T14:02:11Z", raw.eventTime);
  // An Insights event names what it is about one level down.
  const about = object(raw, "insightDetails");
  const name = text(raw, "eventName") ?? text(about, "eventName");
  if (!name) return missing("eventName", "the name of an event", raw.eventName);
  const source = text(raw, "eventSource") ?? text(about, "eventSource");
  if (!source) return missing("eventSource", "a service like s3.amazonaws.com", raw.eventSource);
  const region = text(raw, "awsRegion");
  if (!region) return missing("awsRegion", "a region like eu-west-1", raw.awsRegion);
  const account = accountOf(raw, context.account);
  if (!account) return missing("recipientAccountId", "an account id", raw.recipientAccountId);
  const who = resolveActor(raw);
  const flaws = flawsOf(raw);
  return {
    id: eventUuid(raw.eventID, () => JSON.stringify(raw), context.digest),
    time,
    account: clean(account, 20),
    region: clean(region, 40),
    source: clean(source.replace(awsSuffix, ""), 100),
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
    ...(flaws && { flaws }),
  };
}

const awsSuffix = /\.amazonaws\.com(\.cn)?$/;

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`;
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80);
}

/** True when `toRow` refused. */
export function isRefusal(row: EventDraft | Refusal): row is Refusal {
  return "reason" in row;
}
