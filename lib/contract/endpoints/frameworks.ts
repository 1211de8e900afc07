import { z } from "zod";
import { csv, freshness, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { frameworkNames } from "@/lib/domain/posture/frameworks";
import { requirementStatuses } from "@/lib/domain/posture/frameworks/assess";

const frameworkIds = Object.keys(frameworkNames) as (keyof typeof frameworkNames)[];
const framework = z.enum(frameworkIds);
const status = z.enum(requirementStatuses);
const counts = {
  passed: z.number().int(),
  failed: z.number().int(),
  notAssessed: z.number().int(),
  muted: z.number().int(),
};

/** Requirements by status; together they are all of the framework that configuration can speak to. */
const totals = z.record(status, z.number().int());
const summary = z.object({ id: framework, name: z.string(), requirements: z.number().int(), totals });

export const endpoints = {
  listFrameworks: endpoint({
    method: "GET",
    path: "/api/v1/posture/frameworks",
    permission: "posture:read",
    summary: "Each framework with how many of its requirements are met",
    query: scopeQuery,
    response: z.object({ freshness, frameworks: z.array(summary) }),
  }),
  getFramework: endpoint({
    method: "GET",
    path: "/api/v1/posture/frameworks/{framework}",
    permission: "posture:read",
    summary:
      "One framework, requirement by requirement: status, what fails, the checks that cover it, the gaps",
    params: z.object({ framework }),
    query: scopeQuery,
    response: summary.extend({
      freshness,
      rows: z.array(
        z.object({
          id: z.string(),
          /** In our own words; null where the number has to do. */
          title: z.string().nullable(),
          section: z.object({ id: z.string(), title: z.string().nullable() }),
          status,
          ...counts,
          checks: z.array(z.object({ check: z.string(), title: z.string(), severity, ...counts })),
        }),
      ),
    }),
  }),
  exportFramework: endpoint({
    method: "GET",
    path: "/api/v1/posture/frameworks/{framework}/export",
    permission: "export:create",
    also: "posture:read",
    summary: "A framework's requirements as CSV or JSON Lines",
    params: z.object({ framework }),
    query: scopeQuery.extend({
      status: csv.optional(),
      format: z.enum(["csv", "jsonl"]).default("csv"),
    }),
    response: z.string(),
    media: "text/csv",
  }),
};
