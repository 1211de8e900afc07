import { z } from "zod";
import { day, freshness, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const counts = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  notAssessed: z.number().int(),
  muted: z.number().int(),
});

/** 0–100, null when nothing could be assessed; coverage is assessed weight / applicable weight, 0–1. */
const score = z.object({ score: z.number().nullable(), coverage: z.number() });
const layerScore = score.extend({ layer: z.string(), ...counts.shape });
const change = z.number().nullable();

const group = z.object({
  overall: score,
  /** Of the overall score, against the snapshot nearest to 30 days before; null when there is nothing to compare with. */
  change,
  /** In the order of the principles. */
  principles: z.array(score.shape.score),
  ...counts.shape,
});

export const endpoints = {
  scores: endpoint({
    method: "GET",
    path: "/api/v1/posture/scores",
    permission: "posture:read",
    summary:
      "Scores of the organisation, its units, accounts and layers, recomputed from what the caller may see",
    query: scopeQuery,
    response: z.object({
      freshness,
      formula: z.string(),
      organisation: group.extend({ accounts: z.number().int() }),
      /** Parents before children: `/workloads` holds everything in `/workloads/prod`. */
      units: z.array(
        group.extend({
          unit: z.string(),
          depth: z.number().int(),
          accounts: z.array(z.string()),
          /** The overall score a day over the last 30 days. */
          trend: z.array(z.object({ day, score: z.number().nullable() })),
        }),
      ),
      layers: z.array(layerScore.extend({ trend: z.array(z.object({ day, score: z.number().nullable() })) })),
      accounts: z.array(
        group.extend({
          account: z.string(),
          name: z.string().nullable(),
          unit: z.string().nullable(),
          layers: z.array(layerScore),
        }),
      ),
    }),
  }),
  layer: endpoint({
    method: "GET",
    path: "/api/v1/posture/layers/{layer}",
    permission: "posture:read",
    summary: "One layer's score, down to the checks that it is made of",
    params: z.object({ layer: z.string().max(40) }),
    query: scopeQuery,
    response: z.object({
      freshness,
      formula: z.string(),
      layer: z.string(),
      ...score.shape,
      checks: z.array(
        z.object({
          check: z.string(),
          title: z.string(),
          principle: z.number().int(),
          severity,
          layer: z.string(),
          weight: z.number(),
          ...counts.shape,
          ratio: z.number().nullable(),
        }),
      ),
    }),
  }),
};
