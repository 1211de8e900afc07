import { z } from "zod";
import { causes } from "@/lib/contract/cause";
import { day, freshness, instant, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const score = z.object({ score: z.number().nullable(), coverage: z.number() });
/** 1–7; 0 is the overall score. */
const principle = z.coerce.number().int().min(0).max(7).default(0);
const scope = scopeQuery.pick({ accounts: true, to: true });
const findingId = z.object({ id: z.string().max(100) });

export const endpoints = {
  trend: endpoint({
    method: "GET",
    path: "/api/v1/posture/trend",
    permission: "posture:read",
    summary: "A score by day, with the days on which it moved and the check that moved it most",
    query: scope.extend({ principle, days: z.coerce.number().int().min(7).max(800).default(90) }),
    response: z.object({
      freshness,
      formula: z.string(),
      principle: z.number().int(),
      name: z.string(),
      /** UTC days; a day without a snapshot has no point. */
      points: z.array(score.extend({ day })),
      /** Newest first. */
      moves: z.array(
        z.object({
          day,
          score: z.number(),
          points: z.number(),
          /** The check with the largest effect in the move's direction; null when none is alone to blame. */
          check: z.string().nullable(),
          title: z.string().nullable(),
          checks: z.number().int(),
        }),
      ),
    }),
  }),
  trendDay: endpoint({
    method: "GET",
    path: "/api/v1/posture/trend/{day}",
    permission: "posture:read",
    summary:
      "Why a score moved on a day: the checks, the findings that changed, and who probably changed them",
    params: z.object({ day }),
    query: scope.extend({ principle }),
    response: z.object({
      principle: z.number().int(),
      name: z.string(),
      day,
      before: score.extend({ at: instant }),
      after: score.extend({ at: instant }),
      change: z.number().nullable(),
      /** False for callers whose role does not show events: causes are null then. */
      showsEvents: z.boolean(),
      checks: z.array(
        z.object({
          check: z.string(),
          title: z.string(),
          principle: z.number().int(),
          severity,
          /** Points by which the principle moves for this check alone. */
          effect: z.number(),
          failedBefore: z.number().int(),
          failedAfter: z.number().int(),
          /** How many findings changed; the first ten are listed. */
          changed: z.number().int(),
          findings: z.array(
            z.object({
              id: z.string(),
              resource: z.string(),
              account: z.string(),
              region: z.string(),
              change: z.enum(["opened", "reopened", "resolved", "muted"]),
              at: instant,
              causes: causes.nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  findingCauses: endpoint({
    method: "GET",
    path: "/api/v1/posture/findings/{id}/causes",
    permission: "events:read",
    also: "posture:read",
    summary: "The events that probably changed a finding the last time that it changed",
    params: findingId,
    response: z.object({
      change: z.enum(["opened", "reopened", "resolved"]).nullable(),
      at: instant.nullable(),
      causes: causes.nullable(),
    }),
  }),
};
