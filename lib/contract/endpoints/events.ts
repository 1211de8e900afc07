import { z } from "zod";
import { accountId, csv, cursor, freshness, instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

/**
 * Filters of the timeline. Each is a list: values are or-ed, filters and-ed. A leading `!` excludes the value,
 * `*` stands for any characters (`Put*`), an IP may be a CIDR block.
 */
export const eventFilters = scopeQuery.extend({
  actor: csv.optional(),
  person: csv.optional(),
  kind: csv.optional(),
  name: csv.optional(),
  source: csv.optional(),
  region: csv.optional(),
  account: csv.optional(),
  ip: csv.optional(),
  resource: csv.optional(),
  error: csv.optional(),
  session: csv.optional(),
  readOnly: z.enum(["true", "false"]).optional(),
  /** Free text over actor, event name, resources and error code. */
  q: z.string().max(200).optional(),
});
export type EventFilters = z.output<typeof eventFilters>;

export const actorKinds = [
  "root",
  "iam-user",
  "assumed-role",
  "saml-user",
  "web-identity-user",
  "identity-center-user",
  "federated-user",
  "aws-service",
  "aws-account",
  "directory",
  "anonymous",
  "unknown",
] as const;

/** One row of the timeline: the narrow row the cache keeps. */
export const eventRow = z.object({
  id: z.string(),
  time: instant,
  account: z.string(),
  region: z.string(),
  /** Event source without `.amazonaws.com`: `s3`. */
  source: z.string(),
  name: z.string(),
  readOnly: z.boolean().nullable(),
  error: z.string().nullable(),
  /** Stable id of who acted: an ARN (of the role, not of its session), a service name or `anonymous`. */
  actor: z.string(),
  /** Short form of the actor for people: `DBA-role`, `alice`, `root`. */
  actorName: z.string(),
  kind: z.enum(actorKinds),
  /** The human behind it where the record says so: source identity, SSO user, e-mail-like session name, IAM user. */
  person: z.string().nullable(),
  /** Groups the events of one session: access key id, or the role session. */
  session: z.string().nullable(),
  ip: z.string().nullable(),
  resources: z.array(z.string()),
});
export type EventRow = z.output<typeof eventRow>;

export const facetFields = [
  "actor",
  "person",
  "kind",
  "name",
  "source",
  "region",
  "account",
  "ip",
  "error",
  "readOnly",
] as const;

const facet = z.object({
  field: z.enum(facetFields),
  distinct: z.number().int(),
  /** True when `distinct` is an estimate. */
  approximate: z.boolean(),
  values: z.array(z.object({ value: z.string(), count: z.number().int() })),
});
export type Facet = z.output<typeof facet>;

export const endpoints = {
  listEvents: endpoint({
    method: "GET",
    path: "/api/v1/events",
    permission: "events:read",
    summary: "Events, newest first, a page at a time",
    query: eventFilters.extend({
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({ events: z.array(eventRow), nextCursor: z.string().nullable(), freshness }),
  }),
  eventFacets: endpoint({
    method: "GET",
    path: "/api/v1/events/facets",
    permission: "events:read",
    summary: "The most frequent values of each field under the filters, with counts",
    query: eventFilters.extend({ top: z.coerce.number().int().min(1).max(50).default(8) }),
    response: z.object({
      total: z.number().int(),
      denied: z.number().int(),
      actors: z.number().int(),
      facets: z.array(facet),
    }),
  }),
  eventHistogram: endpoint({
    method: "GET",
    path: "/api/v1/events/histogram",
    permission: "events:read",
    summary: "Events and errors per time bucket under the filters",
    query: eventFilters,
    response: z.object({
      bucketSeconds: z.number().int(),
      from: instant,
      to: instant,
      /** Buckets without a row held no event; only buckets with events are listed. */
      buckets: z.array(z.object({ at: instant, total: z.number().int(), errors: z.number().int() })),
      /** Stretches of at least an hour in which no account delivered anything at all. */
      gaps: z.array(z.object({ from: instant, to: instant })),
    }),
  }),
  getEvent: endpoint({
    method: "GET",
    path: "/api/v1/events/{id}",
    permission: "events:read",
    summary: "One event with its raw record, read back from the object that delivered it",
    params: z.object({ id: z.string().max(200) }),
    response: z.object({
      event: eventRow,
      userAgent: z.string().nullable(),
      /** The record as AWS wrote it, secrets redacted; null for callers without `events:raw` or when the object is gone. */
      record: z.record(z.string(), z.unknown()).nullable(),
      recordMissing: z.string().nullable(),
      object: z.object({ path: z.string(), position: z.number().int(), source: z.string() }),
      /** What the same session did around this event, oldest first (at most 10 before and 10 after). */
      around: z.array(eventRow),
      counts: z.object({ session: z.number().int(), actor: z.number().int(), resource: z.number().int() }),
    }),
  }),
  exportEvents: endpoint({
    method: "GET",
    path: "/api/v1/events/export",
    permission: "export:create",
    also: "events:read",
    summary: "The filtered events as CSV or JSON Lines, streamed",
    query: eventFilters.extend({ format: z.enum(["csv", "jsonl"]).default("csv") }),
    response: z.string(),
    media: "text/csv",
  }),
  listRejects: endpoint({
    method: "GET",
    path: "/api/v1/events/rejects",
    permission: "events:read",
    summary: "Files, records and fields that could not be loaded, with position and reason",
    query: z.object({
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({
      rejects: z.array(
        z.object({
          id: z.string(),
          at: instant,
          path: z.string(),
          position: z.string(),
          field: z.string().nullable(),
          reason: z.string(),
          excerpt: z.string().nullable(),
        }),
      ),
      total: z.number().int(),
      nextCursor: z.string().nullable(),
    }),
  }),
  loadEvents: endpoint({
    method: "POST",
    path: "/api/v1/events/loads",
    permission: "events:load",
    summary: "Load CloudTrail objects from a folder or file on the server, as a job",
    body: z.object({ path: z.string().min(1).max(1_000) }),
    response: z.object({ jobId: z.string() }),
  }),
};

export const accountChoice = z.object({ id: accountId, name: z.string().nullable() });
