import { z } from "zod";
import { csv, instant, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { findingFilter } from "@/lib/contract/endpoints/posture";
import { dueDays } from "@/lib/domain/posture/due";

const ids = z.array(z.string().min(1).max(100)).min(1).max(1_000);
const words = z.string().trim().min(3, "expected a reason of at least 3 characters").max(2_000);
const email = z.email("expected an e-mail address").max(200);

/** What was asked for, and on how many findings it changed something. */
const done = z.object({ asked: z.number().int(), changed: z.number().int() });

const pattern = z.string().trim().min(1).max(500);

/** Every condition that is set must hold; patterns know `*` and `?`. One at least must be set. */
export const exceptionRule = z
  .object({
    check: z.string().min(1).max(100).nullable().default(null),
    principle: z.number().int().min(1).max(7).nullable().default(null),
    account: pattern.nullable().default(null),
    unit: pattern.nullable().default(null),
    resource: pattern.nullable().default(null),
    tag: z
      .object({ key: z.string().trim().min(1).max(128), value: pattern.nullable() })
      .nullable()
      .default(null),
    reason: words,
    owner: email,
    /** Null: for good. */
    expiresAt: instant.nullable().default(null),
  })
  .refine(
    ({ check, principle, account, unit, resource, tag }) =>
      [check, principle, account, unit, resource, tag].some((one) => one !== null),
    "expected at least one condition: check, principle, account, unit, resource or tag",
  );
export type ExceptionRule = z.output<typeof exceptionRule>;

const exception = z.object({
  id: z.string(),
  check: z.string().nullable(),
  title: z.string().nullable(),
  principle: z.number().int().nullable(),
  account: z.string().nullable(),
  unit: z.string().nullable(),
  resource: z.string().nullable(),
  tag: z.object({ key: z.string(), value: z.string().nullable() }).nullable(),
  reason: z.string(),
  owner: z.string(),
  expiresAt: instant.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  state: z.enum(["active", "expired", "ended"]),
  /** Findings that it mutes now, of those that the caller may see. */
  mutes: z.number().int(),
});

export const endpoints = {
  assignFindings: endpoint({
    method: "POST",
    path: "/api/v1/posture/findings/assign",
    permission: "posture:manage",
    summary: "Say who looks after findings, or that nobody does",
    body: z.object({ ids, owner: email.nullable() }),
    response: done.extend({
      /** Who looked after each before, for taking it back. */
      before: z.array(z.object({ id: z.string(), owner: z.string().nullable() })),
    }),
  }),
  muteFindings: endpoint({
    method: "POST",
    path: "/api/v1/posture/findings/mute",
    permission: "posture:manage",
    summary: "Leave failures, with a reason and for a time; the scores change at once",
    body: z.object({ ids, reason: words, until: instant.nullable().default(null) }),
    response: done,
  }),
  unmuteFindings: endpoint({
    method: "POST",
    path: "/api/v1/posture/findings/unmute",
    permission: "posture:manage",
    summary: "Count muted findings again; what an exception mutes stays muted",
    body: z.object({ ids }),
    response: done.extend({
      /** Those that an exception still mutes. */
      kept: z.number().int(),
    }),
  }),
  noteFindings: endpoint({
    method: "POST",
    path: "/api/v1/posture/findings/note",
    permission: "posture:manage",
    summary: "Add a note to the thread of findings",
    body: z.object({ ids, text: z.string().trim().min(1).max(5_000) }),
    response: done.extend({ notes: z.array(z.string()) }),
  }),
  withdrawNotes: endpoint({
    method: "POST",
    path: "/api/v1/posture/findings/notes/withdraw",
    permission: "posture:manage",
    summary: "Take back notes of one's own; they stay to be read, struck through",
    body: z.object({
      notes: z
        .array(z.string().regex(/^\d{1,18}$/))
        .min(1)
        .max(1_000),
    }),
    response: done,
  }),
  groupFindings: endpoint({
    method: "GET",
    path: "/api/v1/posture/findings/groups",
    permission: "posture:read",
    summary: "Findings by check, resource or account: how many, how bad",
    query: findingFilter.extend({ by: z.enum(["check", "resource", "account"]) }),
    response: z.object({
      groups: z.array(
        z.object({
          value: z.string(),
          title: z.string(),
          count: z.number().int(),
          /** The worst in the group. */
          severity,
        }),
      ),
      /** True when only the first 10,000 findings were grouped. */
      capped: z.boolean(),
    }),
  }),
  fixFirst: endpoint({
    method: "GET",
    path: "/api/v1/posture/fix-first",
    permission: "posture:read",
    summary: "What to fix first: risk reduced per minute of work, by check or by resource",
    query: scopeQuery.omit({ from: true, to: true }).extend({
      by: z.enum(["check", "resource"]).default("check"),
      principle: csv.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          /** The check's id, or the resource's. */
          value: z.string(),
          title: z.string(),
          account: z.string().nullable(),
          severity,
          /** Checks that fail there, worst first. */
          checks: z.array(z.string()),
          principles: z.array(z.number().int()),
          failing: z.number().int(),
          /** Points that its principles gain together when it is fixed. */
          points: z.number(),
          minutes: z.number().int(),
          /** Σ points × severity weight / minutes. */
          worth: z.number(),
          owners: z.array(z.string()),
          dueAt: instant.nullable(),
          /** The finding whose fix to open first. */
          finding: z.string().nullable(),
        }),
      ),
    }),
  }),
  postureOwners: endpoint({
    method: "GET",
    path: "/api/v1/posture/owners",
    permission: "posture:manage",
    summary: "Whom findings can be given to: people of this Heptagon, and owners so far",
    response: z.object({ owners: z.array(z.object({ email: z.string(), name: z.string().nullable() })) }),
  }),
  listExceptions: endpoint({
    method: "GET",
    path: "/api/v1/posture/exceptions",
    permission: "posture:read",
    summary: "Failures that are left by rule: the rules, what they mute, when they expire",
    response: z.object({ exceptions: z.array(exception) }),
  }),
  previewException: endpoint({
    method: "POST",
    path: "/api/v1/posture/exceptions/preview",
    permission: "posture:manage",
    summary: "What an exception would mute now, and what that does to the scores",
    body: z.object({ rule: exceptionRule, id: z.string().max(60).nullable().default(null) }),
    response: z.object({
      /** Failures that it would mute. */
      mutes: z.number().int(),
      /** Of those muted now, how many would count again. */
      unmutes: z.number().int(),
      examples: z.array(
        z.object({ id: z.string(), title: z.string(), resource: z.string(), account: z.string() }),
      ),
      scores: z.array(
        z.object({
          principle: z.number().int(),
          before: z.number().nullable(),
          after: z.number().nullable(),
        }),
      ),
    }),
  }),
  addException: endpoint({
    method: "POST",
    path: "/api/v1/posture/exceptions",
    permission: "posture:manage",
    summary: "Leave failures by rule; the scores change at once",
    body: exceptionRule,
    response: z.object({ exception }),
  }),
  changeException: endpoint({
    method: "PUT",
    path: "/api/v1/posture/exceptions/{id}",
    permission: "posture:manage",
    summary: "Change an exception",
    params: z.object({ id: z.string().max(60) }),
    body: exceptionRule,
    response: z.object({ exception }),
  }),
  endException: endpoint({
    method: "DELETE",
    path: "/api/v1/posture/exceptions/{id}",
    permission: "posture:manage",
    summary: "End an exception; what it muted counts again, and it stays in the list",
    params: z.object({ id: z.string().max(60) }),
    response: z.object({ exception }),
  }),
  getDueDays: endpoint({
    method: "GET",
    path: "/api/v1/posture/due-days",
    permission: "posture:read",
    summary: "Within how many days failures have to be mended, by severity",
    response: dueDays,
  }),
  setDueDays: endpoint({
    method: "PUT",
    path: "/api/v1/posture/due-days",
    permission: "posture:manage",
    summary: "Set them; every due date follows at once",
    body: dueDays,
    response: dueDays,
  }),
};
