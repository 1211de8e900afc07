import { z } from "zod";
import {
  csv,
  cursor,
  day,
  findingStatus,
  freshness,
  instant,
  listOf,
  principleNumber,
  scopeQuery,
  severity,
} from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { findingSources } from "@/lib/domain/posture/imports/source";
import { actKinds, changeKinds, lives } from "@/lib/domain/posture/life";

export const trendPoint = z.object({ day, score: z.number().nullable(), coverage: z.number() });

const scoreFigure = z.object({
  /** 0–100, null when nothing could be assessed. */
  score: z.number().nullable(),
  /** Difference to 30 days before; null when there is no comparable score. */
  change: z.number().nullable(),
  /** Assessed weight / applicable weight, 0–1. */
  coverage: z.number(),
  /** True below 60 % coverage. */
  provisional: z.boolean(),
  formula: z.string(),
});

const principleSummary = scoreFigure.extend({
  principle: z.number().int(),
  name: z.string(),
  trend: z.array(trendPoint),
  /** What weighs most, in words with numbers: "3 of 41 buckets are public"; null when nothing fails. */
  worst: z.string().nullable(),
});
export type PrincipleSummary = z.output<typeof principleSummary>;

const fixFirst = z.object({
  check: z.string(),
  title: z.string(),
  severity,
  principle: z.number().int(),
  failing: z.number().int(),
  assessed: z.number().int(),
  /** Points the principle's score gains when all failing resources are fixed. */
  gain: z.number(),
  effortMinutes: z.number().int(),
});

export const listedFinding = z.object({
  id: z.string(),
  check: z.string(),
  title: z.string(),
  principle: z.number().int(),
  layer: z.string(),
  severity,
  status: findingStatus,
  account: z.string(),
  region: z.string(),
  resource: z.string(),
  reason: z.string(),
  source: z.enum(findingSources),
  firstSeen: instant,
  lastSeen: instant,
  /** Where it stands, whatever hides it for now. */
  life: z.enum(lives),
  /** When it last opened, the first time or again. */
  openedAt: instant.nullable(),
  /** When its status last changed. */
  changedAt: instant,
  /** When it has to be mended; set while it fails. */
  dueAt: instant.nullable(),
  /** E-mail address. */
  owner: z.string().nullable(),
  /** Why it is left, while it is muted; `exception` is the id of the rule that does it. */
  muting: z
    .object({ reason: z.string(), until: instant.nullable(), exception: z.string().nullable() })
    .nullable(),
});

/** What a list of findings can be narrowed to; every member is a list separated by commas. */
export const findingFilter = scopeQuery.omit({ from: true, to: true }).extend({
  principle: listOf(z.string().regex(/^[1-7]$/, "expected a principle, 1 to 7")).optional(),
  severity: listOf(severity).optional(),
  status: listOf(findingStatus).optional(),
  check: csv.optional(),
  service: csv.optional(),
  layer: csv.optional(),
  resource: csv.optional(),
  source: csv.optional(),
  /** `new`: opened for the first time within the last seven days. */
  life: listOf(z.enum(["new", "open", "reopened", "resolved"])).optional(),
  /** `week`: due within the next seven days. */
  due: listOf(z.enum(["overdue", "week"])).optional(),
  /** E-mail addresses; `none` for what nobody looks after. */
  owner: csv.optional(),
  /** Ids of exceptions: what each of them mutes. */
  exception: listOf(z.uuid()).optional(),
  id: csv.optional(),
  /** Text that the resource contains, or the check in its id or title. */
  q: z.string().max(200).optional(),
});
const findingSort = z.enum(["worst", "due", "changed"]).default("worst");

/** ocsf and asff are JSON Lines: one finding a line, as other products take them. */
export const exportFormats = ["csv", "jsonl", "ocsf", "asff"] as const;

export const endpoints = {
  overview: endpoint({
    method: "GET",
    path: "/api/v1/posture/overview",
    permission: "posture:read",
    summary: "The organisation's scores, what got worse, what to fix first",
    query: scopeQuery,
    response: z.object({
      freshness,
      overall: scoreFigure.extend({ trend: z.array(trendPoint) }),
      principles: z.array(principleSummary),
      /** Scores 30 days ago by principle, for the dashed radar. */
      before: z.array(z.object({ principle: z.number().int(), score: z.number().nullable() })),
      /** Falls of the last seven days, largest first, with the finding that caused most of each. */
      worsened: z.array(
        z.object({
          principle: z.number().int(),
          day,
          points: z.number(),
          check: z.string(),
          title: z.string(),
          findingId: z.string().nullable(),
          resource: z.string().nullable(),
          failing: z.number().int(),
        }),
      ),
      fixFirst: z.array(fixFirst),
      accounts: z.array(
        z.object({
          account: z.string(),
          name: z.string().nullable(),
          scores: z.array(z.number().nullable()),
        }),
      ),
      counts: z.object({
        resources: z.number().int(),
        failing: z.number().int(),
        critical: z.number().int(),
        notAssessed: z.number().int(),
      }),
    }),
  }),
  principle: endpoint({
    method: "GET",
    path: "/api/v1/posture/principles/{principle}",
    permission: "posture:read",
    summary: "One principle's scorecard, down to what its number is made of",
    params: z.object({ principle: principleNumber }),
    query: scopeQuery,
    response: z.object({
      freshness,
      summary: principleSummary,
      checks: z.array(
        z.object({
          check: z.string(),
          title: z.string(),
          severity,
          layer: z.string(),
          weight: z.number(),
          passed: z.number().int(),
          failed: z.number().int(),
          notAssessed: z.number().int(),
          muted: z.number().int(),
          /** r in the formula: pass ratio over assessed resources, capped for critical checks; null when unassessed. */
          ratio: z.number().nullable(),
        }),
      ),
      /** Checks of the principle that somebody switched off: they count in nothing. */
      off: z.array(z.object({ check: z.string(), title: z.string(), reason: z.string() })),
      /** Layer × account, for the layer matrix. */
      layers: z.array(
        z.object({
          layer: z.string(),
          account: z.string(),
          passed: z.number().int(),
          failed: z.number().int(),
          notAssessed: z.number().int(),
        }),
      ),
      accounts: z.array(
        z.object({ account: z.string(), name: z.string().nullable(), score: z.number().nullable() }),
      ),
    }),
  }),
  listFindings: endpoint({
    method: "GET",
    path: "/api/v1/posture/findings",
    permission: "posture:read",
    summary: "Findings, worst first, a page at a time",
    query: findingFilter.extend({
      /** worst: status by status, worst first. due: soonest first. changed: last changed first. */
      sort: findingSort,
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({
      findings: z.array(listedFinding),
      /** Null at the end. A page may be short of its limit, even empty, while there is more. */
      nextCursor: z.string().nullable(),
      freshness,
      /** On the first page only. */
      facets: z.array(
        z.object({
          field: z.enum(["principle", "severity", "status", "service", "account", "layer", "source"]),
          values: z.array(z.object({ value: z.string(), count: z.number().int() })),
          /** True when counting stopped at 10,000 findings: then a count is the least there are. */
          capped: z.boolean(),
        }),
      ),
    }),
  }),
  getFinding: endpoint({
    method: "GET",
    path: "/api/v1/posture/findings/{id}",
    permission: "posture:read",
    summary: "One finding: evidence, why it matters, how to fix exactly this resource, its history",
    params: z.object({ id: z.string().max(100) }),
    response: listedFinding.extend({
      passes: z.string(),
      why: z.string(),
      effortMinutes: z.number().int(),
      /** What another product advises; null for Heptagon's own findings, which say it in `fix`. */
      advice: z
        .object({ text: z.string().nullable(), url: z.string().nullable(), note: z.string().nullable() })
        .nullable(),
      /** Ready to paste, filled in for this resource; text is null where the tool cannot express the fix. */
      fix: z.array(
        z.object({ kind: z.enum(["cli", "terraform", "cloudformation"]), text: z.string().nullable() }),
      ),
      frameworks: z.array(z.object({ framework: z.string(), requirement: z.string() })),
      /** The part of the snapshot that was judged. */
      evidence: z.unknown(),
      history: z.array(
        z.object({
          at: instant,
          change: z.enum(changeKinds),
          reason: z.string(),
          /** The snapshot that proves it; null when it is no longer kept. */
          snapshot: z.object({ id: z.number().int(), takenAt: instant, source: z.string() }).nullable(),
        }),
      ),
      /** What people did with it and said about it, newest first. */
      acts: z.array(
        z.object({
          id: z.string(),
          at: instant,
          who: z.string(),
          act: z.enum(actKinds),
          /** The note, or why it was muted. */
          text: z.string().nullable(),
          /** Whom it was given to; null: nobody. */
          owner: z.string().nullable(),
          until: instant.nullable(),
          /** For a note: when it was taken back. */
          withdrawnAt: instant.nullable(),
        }),
      ),
      /** The snapshots that it was first and last seen in. */
      proof: z.array(
        z.object({
          seen: z.enum(["first", "last"]),
          id: z.number().int(),
          takenAt: instant,
          source: z.string(),
        }),
      ),
    }),
  }),
  exportFindings: endpoint({
    method: "GET",
    path: "/api/v1/posture/findings/export",
    permission: "export:create",
    also: "posture:read",
    summary: "The filtered findings as CSV, JSON Lines, OCSF compliance findings or ASFF, streamed",
    query: findingFilter.extend({
      sort: findingSort,
      format: z.enum(exportFormats).default("csv"),
    }),
    response: z.string(),
    media: "text/csv",
  }),
};
