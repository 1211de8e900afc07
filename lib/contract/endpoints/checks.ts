import { z } from "zod";
import { instant, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { checkOrigins } from "@/lib/domain/posture/check-book";
import { layers } from "@/lib/domain/posture/principles";
import { longestRule } from "@/lib/domain/posture/rules/parse-rule";

const checkId = z.object({ id: z.string().min(1).max(100) });
const place = scopeQuery.omit({ from: true, to: true });
const count = z.number().int();
const ruleText = z.string().max(longestRule, `expected at most ${longestRule} characters`);
const requirement = z.object({ framework: z.string(), requirement: z.string() });

const listedCheck = z.object({
  id: z.string(),
  title: z.string(),
  origin: z.enum(checkOrigins),
  /** Off: it judges nothing and counts in no score. */
  enabled: z.boolean(),
  /** Why it was switched off, by whom and when. */
  off: z.object({ reason: z.string(), who: z.string(), at: instant }).nullable(),
  principle: count,
  layer: z.enum(layers),
  service: z.string(),
  severity,
  frameworks: z.array(z.string()),
  /** Findings now, in the scope. */
  failing: count,
  assessed: count,
});
export type ListedCheck = z.output<typeof listedCheck>;

const version = z.object({
  version: count,
  change: z.enum(["created", "changed", "enabled", "disabled", "deleted"]),
  text: z.string().nullable(),
  reason: z.string(),
  who: z.string(),
  at: instant,
});

const note = z.object({
  kind: z.enum(["error", "warning"]),
  /** From 1. */
  line: count,
  column: count,
  message: z.string(),
});

/** What was done: the version written, null when nothing had to change, and the job that judges again. */
const changed = z.object({ check: z.string(), version: count.nullable(), job: z.string().nullable() });

export const endpoints = {
  listChecks: endpoint({
    method: "GET",
    path: "/api/v1/posture/checks",
    permission: "posture:read",
    summary: "Every check, built in and of one's own, with its findings now",
    query: place,
    response: z.object({ checks: z.array(listedCheck) }),
  }),
  getCheck: endpoint({
    method: "GET",
    path: "/api/v1/posture/checks/{id}",
    permission: "posture:read",
    summary: "One check: its words, requirements, how to fix what it finds, its history",
    params: checkId,
    query: place,
    response: listedCheck.extend({
      deleted: z.boolean(),
      passes: z.string(),
      why: z.string(),
      /** What it judges: a resource type, each account, or each region. */
      judges: z.string(),
      effortMinutes: count,
      references: z.array(z.string()),
      requirements: z.array(requirement),
      /** For a resource called NAME. */
      fix: z.object({ cli: z.string(), terraform: z.string(), cloudformation: z.string().nullable() }),
      passing: count,
      notAssessed: count,
      muted: count,
      /** A rule as it is now; null for other checks. */
      text: z.string().nullable(),
      /** The newest version, 0 for a check that nobody ever changed. */
      version: count,
      history: z.array(version),
    }),
  }),
  switchCheck: endpoint({
    method: "POST",
    path: "/api/v1/posture/checks/{id}/switch",
    permission: "posture:manage",
    summary: "Switch a check on, or off with a reason; the newest inventory is judged again",
    params: checkId,
    body: z
      .object({ enabled: z.boolean(), reason: z.string().trim().max(2_000).default("") })
      .refine(({ enabled, reason }) => enabled || reason.length >= 3, {
        path: ["reason"],
        error: "expected a reason of at least 3 characters",
      }),
    response: changed,
  }),
  deleteRule: endpoint({
    method: "DELETE",
    path: "/api/v1/posture/checks/{id}",
    permission: "posture:manage",
    summary: "Delete a rule of one's own; its findings are closed, its texts stay in the history",
    params: checkId,
    response: changed,
  }),
  saveRule: endpoint({
    method: "POST",
    path: "/api/v1/posture/rules",
    permission: "posture:manage",
    summary: "Save a rule, written in YAML; the newest inventory is judged by it",
    body: z.object({
      text: ruleText,
      /** The version that was changed; null for a new rule. */
      base: count.nullable(),
    }),
    response: changed,
  }),
  tryRule: endpoint({
    method: "POST",
    path: "/api/v1/posture/rules/try",
    permission: "posture:manage",
    reads: true,
    summary: "What a rule would say of the newest inventory, or what is wrong with it; nothing is kept",
    query: place,
    body: z.object({ text: ruleText }),
    response: z.object({
      notes: z.array(note),
      /** Null while the text has errors. */
      tried: z
        .object({
          check: z.string(),
          type: z.string(),
          sentence: z.string(),
          of: count,
          fail: count,
          pass: count,
          notAssessed: count,
          /** The first 200, those that fail first. */
          rows: z.array(
            z.object({
              account: z.string(),
              region: z.string(),
              resource: z.string(),
              name: z.string(),
              status: z.enum(["pass", "fail", "not_assessed", "muted"]),
              reason: z.string(),
            }),
          ),
        })
        .nullable(),
    }),
  }),
  ruleTypes: endpoint({
    method: "GET",
    path: "/api/v1/posture/rules/types",
    permission: "posture:read",
    summary: "The resource types that rules can be about, with how many there are",
    query: place,
    response: z.object({ types: z.array(z.object({ type: z.string(), count })) }),
  }),
  rulePaths: endpoint({
    method: "GET",
    path: "/api/v1/posture/rules/paths",
    permission: "posture:read",
    summary: "The paths that resources of a type have, with values of the newest inventory",
    query: place.extend({ type: z.string().min(1).max(80) }),
    response: z.object({ paths: z.array(z.object({ path: z.string(), examples: z.array(z.string()) })) }),
  }),
};
