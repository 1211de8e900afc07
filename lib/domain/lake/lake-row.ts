import { isObject, object, type TrailRecord, text, unwrap } from "@/lib/domain/cloudtrail/record";
import { redact } from "@/lib/domain/cloudtrail/redact";
import {
  type EventDraft,
  isRefusal,
  type Refusal,
  type RowContext,
  toRow,
} from "@/lib/domain/cloudtrail/row";
import { addressKey } from "./address-key";

/** Where an event goes, and its line of JSON with the columns of `eventTable`. */
export type LakeRow = { id: string; account: string; region: string; day: string; line: string };

/** A member of a record larger than this is left out with a note; AWS's own limit of a whole event is 256 KB. */
const memberLimit = 256 * 1024;

/** JSON.stringify writes lone surrogates as escapes, and only these. A backslash before is one that was in the text. */
const loneSurrogate = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/gi;

function member(value: unknown): string {
  if (value === undefined || value === null) return "null";
  const written = JSON.stringify(redact(value));
  return written.length > memberLimit
    ? JSON.stringify({ leftOut: "too large", bytes: written.length })
    : written;
}

function secondFactor(record: TrailRecord): boolean | null {
  const attributes = object(object(object(record, "userIdentity"), "sessionContext"), "attributes");
  const said = attributes?.mfaAuthenticated ?? object(record, "additionalEventData")?.MFAUsed;
  if (typeof said === "boolean") return said;
  return typeof said === "string" ? /^(true|yes)$/i.test(said) : null;
}

function lineOf(row: EventDraft, record: TrailRecord, place: { object: string; position: number }): string {
  const plain = {
    event_time: row.time,
    event_id: row.id,
    account: row.account,
    region: row.region,
    source: row.source,
    name: row.name,
    read_only: row.readOnly,
    error: row.error,
    error_message: text(record, "errorMessage")?.slice(0, 2_000) ?? null,
    actor: row.actor,
    actor_name: row.actorName,
    actor_kind: row.kind,
    person: row.person,
    session: row.session,
    mfa: secondFactor(record),
    ip: row.ip,
    ip_key: row.ip ? addressKey(row.ip) : null,
    user_agent: row.userAgent,
    resources: row.resources,
    event_type: text(record, "eventType")?.slice(0, 100) ?? null,
    category: text(record, "eventCategory")?.slice(0, 100) ?? null,
    vpc_endpoint: text(record, "vpcEndpointId")?.slice(0, 100) ?? null,
    ...place,
  };
  const extra = {
    ...object(record, "additionalEventData"),
    ...object(record, "serviceEventDetails"),
  };
  const line = `${JSON.stringify(plain).slice(0, -1)},"user_identity":${member(record.userIdentity)},"request_parameters":${member(record.requestParameters)},"response_elements":${member(record.responseElements)},"additional":${member(Object.keys(extra).length > 0 ? extra : null)}}`;
  return line.includes("\\ud") || line.includes("\\uD") ? line.replace(loneSurrogate, "$1\\ufffd") : line;
}

/**
 * The row that the lake keeps of a record, or what is wrong with it: the same refusals as the cache has.
 * @throws RangeError for records nested deeper than the stack
 */
export function lakeRow(
  given: unknown,
  context: RowContext,
  place: { object: string; position: number },
): LakeRow | Refusal {
  const row = toRow(given, context);
  if (isRefusal(row)) return row;
  const record = unwrap(given);
  const line = lineOf(row, isObject(record) ? record : {}, place);
  return { id: row.id, account: row.account, region: row.region, day: row.time.slice(0, 10), line };
}
