import { z } from "zod";
import { csv, freshness, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const score = z.object({ score: z.number().nullable(), coverage: z.number() });

const repair = z.object({
  check: z.string(),
  title: z.string(),
  principle: z.number().int(),
  severity,
  /** Resources that fail now, of those assessed. */
  failing: z.number().int(),
  assessed: z.number().int(),
  /** Points that the principle gains when every one of them is fixed. */
  gain: z.number(),
  /** Minutes for every one of them. */
  effortMinutes: z.number().int(),
});

export const endpoints = {
  whatIf: endpoint({
    method: "GET",
    path: "/api/v1/posture/what-if",
    permission: "posture:read",
    summary: "The scores if some of what fails were fixed, beside those of now, and what it takes",
    query: scopeQuery.pick({ accounts: true }).extend({
      /** `CHECK` for everything it finds, `CHECK:RESOURCE` for one resource. */
      fix: csv.pipe(z.array(z.string().max(2_200)).max(500)).optional(),
    }),
    response: z.object({
      freshness,
      formula: z.string(),
      overall: z.object({ before: score, after: score }),
      principles: z.array(
        z.object({ principle: z.number().int(), name: z.string(), before: score, after: score }),
      ),
      /** What was chosen: how many resources of each check are fixed, how many still fail, minutes of work. */
      chosen: z.array(
        z.object({
          check: z.string(),
          title: z.string(),
          principle: z.number().int(),
          severity,
          /** Null: everything that fails. */
          resources: z.array(z.string()).nullable(),
          fixed: z.number().int(),
          remaining: z.number().int(),
          gain: z.number(),
          effortMinutes: z.number().int(),
        }),
      ),
      /** Choices that fix nothing: what they name does not fail now. */
      without: z.array(z.string()),
      fixed: z.number().int(),
      failing: z.object({ before: z.number().int(), after: z.number().int() }),
      effortMinutes: z.number().int(),
      /** Everything that can be chosen, largest gain first. */
      repairs: z.array(repair),
    }),
  }),
};
