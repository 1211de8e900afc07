import { z } from "zod";
import { day, freshness, instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { troubles } from "@/lib/domain/iam/credentials/hygiene";
import { accessKinds } from "@/lib/domain/iam/typical-actions";

/** `at`: as it was at the end of a day (UTC). */
const scope = scopeQuery.pick({ accounts: true }).extend({ at: day.optional() });

export const endpoints = {
  outsideAccess: endpoint({
    method: "GET",
    path: "/api/v1/permissions/exposure",
    permission: "iam:read",
    summary:
      "Resources and roles that somebody outside the organisation reaches by their own policies, and who",
    query: scope,
    response: z.object({
      freshness,
      /** How many resources with a policy of their own, and roles, were asked about. */
      asked: z.object({ resources: z.number().int(), roles: z.number().int() }),
      exposures: z.array(
        z.object({
          resource: z.string(),
          type: z.string(),
          account: z.string(),
          outsider: z.object({
            kind: z.enum(["anyone", "account", "provider"]),
            name: z.string(),
            account: z.string().nullable(),
          }),
          access: z.array(
            z.object({
              kind: z.enum([...accessKinds, "take on"]),
              decision: z.enum(["Allowed", "Conditional"]),
            }),
          ),
          conditions: z.array(z.string()),
          statement: z.object({
            path: z.string(),
            sid: z.string().nullable(),
            written: z.record(z.string(), z.unknown()),
          }),
          /** A setting that stops it all the same, such as S3's public access block; null: none. */
          stoppedBy: z.string().nullable(),
        }),
      ),
    }),
  }),
  credentials: endpoint({
    method: "GET",
    path: "/api/v1/permissions/credentials",
    permission: "iam:read",
    also: "events:read",
    summary: "Passwords, MFA and access keys of users and roots: age, last use, and what is wrong with them",
    query: scope,
    response: z.object({
      freshness,
      administrators: z.number().int(),
      users: z.array(
        z.object({
          arn: z.string(),
          name: z.string(),
          account: z.string(),
          administrator: z.boolean(),
          /** null: none; undefined: not collected. */
          password: z
            .object({ lastUsed: instant.nullable(), created: instant.nullable() })
            .nullable()
            .optional(),
          mfa: z.number().int().optional(),
          keys: z
            .array(
              z.object({
                id: z.string(),
                active: z.boolean(),
                created: instant.nullable(),
                lastUsed: instant.nullable(),
              }),
            )
            .optional(),
          keyAge: z.number().int().nullable(),
          troubles: z.array(z.enum(troubles)),
        }),
      ),
      roots: z.array(
        z.object({
          account: z.string(),
          mfa: z.boolean().optional(),
          keys: z.number().int().optional(),
          uses: z.number().int(),
          lastUsed: instant.nullable(),
        }),
      ),
    }),
  }),
};
