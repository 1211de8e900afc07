import { z } from "zod";
import { freshness, instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { formats } from "@/lib/domain/iam/generate/formats";
import { widths } from "@/lib/domain/iam/generate/generalise";

const principal = z.string().min(1).max(2_048);
const scope = scopeQuery.pick({ accounts: true }).extend({
  /** How many days back, from the newest event. */
  days: z.coerce.number().int().min(1).max(400).default(90),
});
const used = z.object({ count: z.number().int(), last: instant });
const span = { from: instant.nullable(), to: instant.nullable(), days: z.number().int() };
const call = z.object({
  action: z.string(),
  resource: z.string(),
  count: z.number().int(),
  regions: z.array(z.string()).optional(),
});

/** How the policy is made of what was seen. */
const making = {
  width: z.enum(widths).default("prefix"),
  regions: z.enum(["true", "false"]).default("false"),
  format: z.enum(formats).default("json"),
};

const made = z.object({
  /** Ready for use, in the format that was asked for. */
  text: z.string(),
  /** Characters of each policy, as IAM counts them; at most 6,144 in one. */
  sizes: z.array(z.number().int()),
  replay: z.object({ calls: z.number().int(), allowed: z.number().int(), denied: z.array(call) }),
  actions: z.object({ granted: z.number().int().nullable(), needed: z.number().int() }),
});

export const endpoints = {
  usage: endpoint({
    method: "GET",
    path: "/api/v1/permissions/usage",
    permission: "iam:read",
    also: "events:read",
    summary: "Each principal with what of its statements was used lately, the idle ones first",
    query: scope,
    response: z.object({
      freshness,
      ...span,
      principals: z.array(
        z.object({
          arn: z.string(),
          name: z.string(),
          kind: z.enum(["user", "role"]),
          account: z.string(),
          holder: z.enum(["person", "machine"]),
          calls: z.number().int(),
          /** The newest call, or what IAM remembers of the last use; null: neither knows of one. */
          last: instant.nullable(),
          actions: z.number().int(),
          statements: z.object({ total: z.number().int(), unused: z.number().int() }),
        }),
      ),
    }),
  }),
  usageOfPrincipal: endpoint({
    method: "GET",
    path: "/api/v1/permissions/usage/principal",
    permission: "iam:read",
    also: "events:read",
    summary: "What one principal may do beside what it did, by service and by statement",
    query: scope.extend({ principal }),
    response: z.object({
      ...span,
      principal: z.string(),
      granted: z.number().int(),
      used: z.number().int(),
      refused: z.number().int(),
      statements: z.array(
        z.object({
          policy: z.string(),
          group: z.string().nullable(),
          path: z.string(),
          sid: z.string().nullable(),
          written: z.record(z.string(), z.unknown()),
          used: used.nullable(),
          actions: z.array(z.string()),
        }),
      ),
      services: z.array(
        z.object({
          service: z.string(),
          name: z.string(),
          granted: z.number().int(),
          used: z.number().int(),
          last: instant.nullable(),
        }),
      ),
      beyond: z.array(used.extend({ action: z.string(), resource: z.string() })),
    }),
  }),
  leastPrivilege: endpoint({
    method: "GET",
    path: "/api/v1/permissions/least-privilege",
    permission: "iam:read",
    also: "events:read",
    summary: "The smallest policy under which nothing that a principal did would have failed, with the proof",
    query: scope.extend({ principal, ...making }),
    response: made.extend({
      ...span,
      principal: z.string(),
      events: z.object({
        counted: z.number().int(),
        refused: z.number().int(),
        withoutAction: z.number().int(),
      }),
    }),
  }),
  jobs: endpoint({
    method: "GET",
    path: "/api/v1/permissions/jobs",
    permission: "iam:read",
    also: "events:read",
    summary: "People grouped by what they do, each group with the role that would be enough for it",
    query: scope.extend(making),
    response: z.object({
      ...span,
      people: z.number().int(),
      jobs: z.array(
        made.extend({
          name: z.string(),
          people: z.array(z.string()),
          core: z.array(z.string()),
          services: z.array(z.string()),
        }),
      ),
    }),
  }),
};
