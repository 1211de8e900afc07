import { z } from "zod";
import { accountId, day, freshness, instant, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const score = z.object({ score: z.number().nullable(), coverage: z.number() });
const pair = z.object({ left: score, right: score, change: z.number().nullable() });
const figures = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  notAssessed: z.number().int(),
  muted: z.number().int(),
});

/** Two sides; for dates, left is the earlier one. `change` is right less left. */
const comparison = {
  freshness,
  formula: z.string(),
  /** The answer in a manager's words. */
  sentence: z.string(),
  overall: pair,
  principles: z.array(pair.extend({ principle: z.number().int(), name: z.string() })),
  /** Checks whose figures differ, largest effect first. */
  checks: z.array(
    z.object({
      check: z.string(),
      title: z.string(),
      principle: z.number().int(),
      severity,
      left: figures.nullable(),
      right: figures.nullable(),
      /** Points by which the principle's left score would change if only this check were as on the right. */
      effect: z.number(),
    }),
  ),
};

const changedFinding = z.object({
  id: z.string(),
  check: z.string(),
  title: z.string(),
  principle: z.number().int(),
  severity,
  account: z.string(),
  region: z.string(),
  resource: z.string(),
  change: z.enum(["opened", "reopened", "resolved", "muted"]),
  at: instant,
});

const changedResource = z.object({
  resource: z.string(),
  type: z.string(),
  name: z.string(),
  account: z.string(),
  region: z.string(),
  change: z.enum(["added", "changed", "removed"]),
  at: instant,
});

const datesQuery = scopeQuery.pick({ accounts: true }).extend({
  /** The earlier day, to its end in UTC; none: the snapshot nearest to 30 days before. */
  before: day.optional(),
  /** The later one; none: now. */
  after: day.optional(),
});
const accountsQuery = z.object({ left: accountId, right: accountId });
const format = z.enum(["csv", "jsonl"]).default("csv");

export const endpoints = {
  compareDates: endpoint({
    method: "GET",
    path: "/api/v1/posture/compare/dates",
    permission: "posture:read",
    summary:
      "Two dates side by side: scores, checks, findings opened and resolved, resources added and removed",
    query: datesQuery,
    response: z.object({
      ...comparison,
      before: instant,
      after: instant,
      /** Net over the span; lists hold the first thousand, worst first. */
      findings: z.object({
        opened: z.number().int(),
        reopened: z.number().int(),
        resolved: z.number().int(),
        muted: z.number().int(),
        list: z.array(changedFinding),
      }),
      resources: z.object({
        added: z.number().int(),
        changed: z.number().int(),
        removed: z.number().int(),
        list: z.array(changedResource),
      }),
    }),
  }),
  exportDates: endpoint({
    method: "GET",
    path: "/api/v1/posture/compare/dates/export",
    permission: "export:create",
    also: "posture:read",
    summary: "What differs between two dates, as CSV or JSON Lines",
    query: datesQuery.extend({ format }),
    response: z.string(),
    media: "text/csv",
  }),
  compareAccounts: endpoint({
    method: "GET",
    path: "/api/v1/posture/compare/accounts",
    permission: "posture:read",
    summary: "Two accounts side by side: scores, checks, and how many resources of each kind they have",
    query: accountsQuery,
    response: z.object({
      ...comparison,
      left: z.object({ account: z.string(), name: z.string().nullable(), unit: z.string().nullable() }),
      right: z.object({ account: z.string(), name: z.string().nullable(), unit: z.string().nullable() }),
      resources: z.array(z.object({ type: z.string(), left: z.number().int(), right: z.number().int() })),
    }),
  }),
  exportAccounts: endpoint({
    method: "GET",
    path: "/api/v1/posture/compare/accounts/export",
    permission: "export:create",
    also: "posture:read",
    summary: "What differs between two accounts, as CSV or JSON Lines",
    query: accountsQuery.extend({ format }),
    response: z.string(),
    media: "text/csv",
  }),
};
