import { z } from "zod";
import { day, freshness, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { decidingStatement } from "@/lib/contract/statement";

/** `at`: as it was at the end of a day (UTC). */
const scope = scopeQuery.pick({ accounts: true }).extend({ at: day.optional() });

const step = z.object({
  method: z.string(),
  from: z.string(),
  to: z.string(),
  target: z.string(),
  proof: z.array(decidingStatement),
});

export const endpoints = {
  escalations: endpoint({
    method: "GET",
    path: "/api/v1/permissions/escalations",
    permission: "iam:read",
    summary: "Who can become administrator, by which shortest paths, each step with its proof",
    query: scope,
    response: z.object({
      freshness,
      principals: z.number().int(),
      admins: z.array(z.string()),
      methods: z.array(z.object({ id: z.string(), title: z.string(), source: z.string() })),
      escalations: z.array(
        z.object({
          principal: z.string(),
          account: z.string(),
          kind: z.enum(["user", "role"]),
          method: z.string(),
          target: z.string(),
          hops: z.number().int(),
          steps: z.array(step),
        }),
      ),
      caveats: z.array(z.string()),
    }),
  }),
  escalationGraph: endpoint({
    method: "GET",
    path: "/api/v1/permissions/escalations/graph",
    permission: "iam:read",
    summary: "Every way to become administrator as a graph, and the fewest steps that end them all",
    query: scope,
    response: z.object({
      freshness,
      nodes: z.array(
        z.object({
          id: z.string(),
          /** ARNs: one, or several that are alike. */
          members: z.array(z.string()),
          gained: z.string().nullable(),
          account: z.string(),
          kind: z.enum(["user", "role"]),
          admin: z.boolean(),
          /** Steps to the nearest administrator. */
          distance: z.number().int(),
        }),
      ),
      edges: z.array(
        z.object({
          id: z.string(),
          from: z.string(),
          to: z.string(),
          methods: z.array(z.string()),
          /** Whether it is among the fewest that end all ways. */
          cut: z.boolean(),
        }),
      ),
      cut: z.object({
        steps: z.array(z.object({ from: z.string(), to: z.string(), methods: z.array(z.string()) })),
        statements: z.array(
          z.object({
            policy: z.string(),
            path: z.string(),
            sid: z.string().nullable(),
            steps: z.number().int(),
          }),
        ),
      }),
    }),
  }),
  escalationPaths: endpoint({
    method: "GET",
    path: "/api/v1/permissions/escalations/paths",
    permission: "iam:read",
    summary: "All ways by which one principal becomes administrator, shortest first, with proof",
    query: scope.extend({
      principal: z.string().min(1).max(2_048),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ paths: z.array(z.array(step)), more: z.boolean() }),
  }),
};
