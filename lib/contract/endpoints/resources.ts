import { z } from "zod";
import { instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { accessKinds } from "@/lib/domain/iam/typical-actions";

const resource = z.string().min(1).max(2_048);
const asked = scopeQuery.pick({ accounts: true }).extend({ resource });
const difference = z.object({
  path: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

export const endpoints = {
  getResource: endpoint({
    method: "GET",
    path: "/api/v1/posture/resource",
    permission: "posture:read",
    summary: "One resource: its configuration without secrets, tags, policies, and what changed when",
    query: asked,
    response: z.object({
      id: z.string(),
      type: z.string(),
      name: z.string(),
      account: z.string(),
      region: z.string(),
      /** False for one that the newest inventory no longer has. */
      present: z.boolean(),
      /** When the snapshot was taken that saw it last. */
      asOf: instant.nullable(),
      tags: z.record(z.string(), z.string()).nullable(),
      config: z.record(z.string(), z.unknown()).nullable(),
      policies: z.array(
        z.object({ name: z.string(), statements: z.array(z.record(z.string(), z.unknown())) }),
      ),
      /** Newest first. */
      history: z.array(
        z.object({
          at: instant,
          change: z.enum(["added", "changed", "removed"]),
          differences: z.array(difference),
        }),
      ),
    }),
  }),
  resourceRelations: endpoint({
    method: "GET",
    path: "/api/v1/posture/resource/relations",
    permission: "posture:read",
    summary: "What a resource names in its configuration, and what names it",
    query: asked,
    response: z.object({
      relations: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** Null for what the inventory does not hold. */
          type: z.string().nullable(),
          account: z.string().nullable(),
          /** `names`: this resource names it; `named-by`: it names this resource. */
          direction: z.enum(["names", "named-by"]),
          /** The member that holds the name, in words: "kms key". */
          as: z.string(),
        }),
      ),
    }),
  }),
  reach: endpoint({
    method: "GET",
    path: "/api/v1/permissions/reach",
    permission: "iam:read",
    summary: "Who can read, write, delete and administer a resource, by the typical actions of its type",
    query: asked,
    response: z.object({
      kinds: z.array(
        z.object({
          kind: z.enum(accessKinds),
          action: z.string(),
          asked: z.number().int(),
          allowed: z.number().int(),
          conditional: z.number().int(),
          /** The first hundred, sure ones first. */
          principals: z.array(
            z.object({
              principal: z.string(),
              account: z.string(),
              decision: z.enum(["Allowed", "Conditional"]),
              way: z.enum(["direct", "group", "role"]),
              via: z.array(z.string()),
            }),
          ),
        }),
      ),
      caveats: z.array(z.string()),
      milliseconds: z.number(),
    }),
  }),
};
