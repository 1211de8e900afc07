import { z } from "zod";
import { freshness, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { decidingStatement } from "@/lib/contract/statement";

export const endpoints = {
  escalations: endpoint({
    method: "GET",
    path: "/api/v1/permissions/escalations",
    permission: "iam:read",
    summary: "Who can become administrator, by which shortest paths, each step with its proof",
    query: scopeQuery.pick({ accounts: true }),
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
          steps: z.array(
            z.object({
              method: z.string(),
              from: z.string(),
              to: z.string(),
              target: z.string(),
              proof: z.array(decidingStatement),
            }),
          ),
        }),
      ),
      caveats: z.array(z.string()),
    }),
  }),
};
