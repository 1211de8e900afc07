import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { risks } from "@/lib/domain/iam/lint/risk";

export const endpoints = {
  lintPolicy: endpoint({
    method: "POST",
    reads: true,
    path: "/api/v1/permissions/lint",
    permission: "iam:read",
    summary: "What is wrong with the text of a policy, where, and what harm it lets happen",
    body: z.object({ text: z.string().max(600_000) }),
    response: z.object({
      ok: z.boolean(),
      /** Characters as IAM counts them. */
      size: z.number().int(),
      problems: z.array(
        z.object({
          rule: z.string(),
          severity: z.enum(["error", "warning", "info"]),
          path: z.string(),
          message: z.string(),
          /** Place in the text, in characters: from included, to not. */
          from: z.number().int(),
          to: z.number().int(),
        }),
      ),
      risks: z.array(z.object({ risk: z.enum(risks), actions: z.array(z.string()) })),
    }),
  }),
};
