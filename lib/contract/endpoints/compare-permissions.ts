import { z } from "zod";
import { day, instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { accessLevels } from "@/lib/domain/iam/catalogue";

const arn = z.string().min(1).max(2_048);
const accounts = scopeQuery.pick({ accounts: true });

const action = z.object({
  action: z.string(),
  level: z.enum(accessLevels),
  decision: z.enum(["Allowed", "Conditional"]),
  resources: z.array(z.string()),
  except: z.array(z.string()),
  conditions: z.array(z.string()),
});

const difference = z.object({
  gained: z.number().int(),
  lost: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  services: z.array(
    z.object({
      service: z.string(),
      name: z.string(),
      gained: z.array(action),
      lost: z.array(action),
      changed: z.array(z.object({ action: z.string(), before: action, after: action })),
    }),
  ),
});

const side = z.object({ principal: z.string(), at: day.nullable(), reachable: z.number().int() });
const turned = z.object({
  principal: z.string(),
  action: z.string(),
  resource: z.string(),
  count: z.number().int(),
  last: instant,
});

/** A policy as text: what a person pastes or edits. Null takes the policy away. */
const document = z.string().max(50_000).nullable();

/** A change that is only thought of. */
export const edit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("policy"), arn, document }),
  z.object({ kind: z.literal("inline"), principal: arn, name: z.string().min(1).max(200), document }),
  z.object({ kind: z.literal("add"), principal: arn, document: z.string().max(50_000) }),
  z.object({ kind: z.literal("boundary"), principal: arn, document }),
  z.object({ kind: z.literal("scp"), account: z.string().nullable(), document: z.string().max(50_000) }),
]);

export const endpoints = {
  comparePermissions: endpoint({
    method: "GET",
    path: "/api/v1/permissions/compare",
    permission: "iam:read",
    summary: "What one principal or date can do and the other cannot",
    query: accounts.extend({
      left: arn,
      right: arn,
      leftAt: day.optional(),
      rightAt: day.optional(),
    }),
    response: z.object({ left: side, right: side, difference }),
  }),
  policyDocument: endpoint({
    method: "GET",
    path: "/api/v1/permissions/policy",
    permission: "iam:read",
    summary: "A policy that a principal holds, as it was written",
    query: accounts.extend({ principal: arn, name: z.string().min(1).max(2_048) }),
    response: z.object({
      name: z.string(),
      /** Of a managed policy; null: inline. */
      arn: z.string().nullable(),
      /** How many principals hold it. */
      holders: z.number().int(),
      text: z.string(),
    }),
  }),
  whatIfPermissions: endpoint({
    method: "POST",
    reads: true,
    path: "/api/v1/permissions/what-if",
    permission: "iam:read",
    also: "events:read",
    summary:
      "Who would gain and lose what by an edited policy, and which recorded calls would fare otherwise",
    query: accounts.extend({ days: z.coerce.number().int().min(1).max(400).default(90) }),
    body: edit,
    response: z.object({
      days: z.number().int(),
      affected: z.number().int(),
      further: z.number().int(),
      asked: z.number().int(),
      effects: z.array(z.object({ principals: z.array(z.string()), difference })),
      denied: z.array(turned),
      allowed: z.array(turned),
      totals: z.object({ denied: z.number().int(), allowed: z.number().int() }),
    }),
  }),
};
