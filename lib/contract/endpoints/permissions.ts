import { z } from "zod";
import { csv, day, freshness, instant, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { decidingStatement } from "@/lib/contract/statement";
import { layers } from "@/lib/domain/iam/answers";
import { accessLevels } from "@/lib/domain/iam/catalogue";

const arn = z.string().min(1).max(2_048);
const action = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9-]+:[A-Za-z0-9]+$/, "expected service:Action, as in s3:GetObject");
/** `at`: as policies were at the end of a day (UTC); left out: as the newest inventory has them. */
const accounts = scopeQuery.pick({ accounts: true }).extend({ at: day.optional() });

/** Condition keys that the question fixes: `aws:SourceIp=203.0.113.7,aws:MultiFactorAuthPresent=true`. */
const context = csv.pipe(
  z
    .array(
      z
        .string()
        .regex(/^[^=]+=/, "expected key=value")
        .max(1_000),
    )
    .max(50),
);

const principalKind = z.enum(["user", "role"]);
const level = z.enum(accessLevels);
/** Whether people hold it, or programs. */
const holder = z.enum(["person", "machine"]);
/** How often it was done in the days looked at, and when last; null: never. */
const used = z.object({ count: z.number().int(), last: instant }).nullable();

const reachableAction = z.object({
  action: z.string(),
  level,
  decision: z.enum(["Allowed", "Conditional"]),
  resources: z.array(z.string()),
  except: z.array(z.string()),
  conditions: z.array(z.string()),
});

const serviceReach = z.object({
  service: z.string(),
  name: z.string(),
  total: z.number().int(),
  allowed: z.number().int(),
  conditional: z.number().int(),
  levels: z.array(z.object({ level, total: z.number().int(), reachable: z.number().int() })),
});

export const endpoints = {
  listPrincipals: endpoint({
    method: "GET",
    path: "/api/v1/permissions/principals",
    permission: "iam:read",
    summary: "IAM users and roles, administrators first",
    query: accounts.extend({
      q: z.string().max(200).optional(),
      kind: principalKind.optional(),
      administrators: z.enum(["true", "false"]).optional(),
    }),
    response: z.object({
      freshness,
      total: z.number().int(),
      administrators: z.number().int(),
      principals: z.array(
        z.object({
          arn: z.string(),
          name: z.string(),
          kind: principalKind,
          account: z.string(),
          administrator: z.boolean(),
          groups: z.array(z.string()),
          policies: z.number().int(),
          boundary: z.string().nullable(),
        }),
      ),
    }),
  }),
  whatCan: endpoint({
    method: "GET",
    path: "/api/v1/permissions/what-can",
    permission: "iam:read",
    summary: "What a principal can do, by service, and whether it is an administrator and why",
    query: accounts.extend({ principal: arn }),
    response: z.object({
      freshness,
      principal: z.object({
        arn: z.string(),
        name: z.string(),
        kind: principalKind,
        account: z.string(),
        groups: z.array(z.string()),
        policies: z.array(
          z.object({ name: z.string(), arn: z.string().nullable(), group: z.string().nullable() }),
        ),
        boundary: z.string().nullable(),
        tags: z.record(z.string(), z.string()),
        createdAt: z.string().nullable(),
        /** Roles it can take on, itself or through others. */
        assumes: z.array(z.object({ role: z.string(), sure: z.boolean(), via: z.array(z.string()) })),
      }),
      administrator: z.object({
        admin: z.boolean(),
        because: z.array(decidingStatement),
        lacks: z.array(z.string()),
      }),
      services: z.array(serviceReach),
      reachable: z.number().int(),
      total: z.number().int(),
      caveats: z.array(z.string()),
    }),
  }),
  whatCanInService: endpoint({
    method: "GET",
    path: "/api/v1/permissions/what-can/{service}",
    permission: "iam:read",
    summary: "The actions of one service that a principal can do, on which resources and conditions",
    params: z.object({
      service: z.string().regex(/^[a-z0-9-]{1,64}$/, "expected a service prefix, as in s3"),
    }),
    query: accounts.extend({ principal: arn }),
    response: z.object({ actions: z.array(reachableAction) }),
  }),
  can: endpoint({
    method: "GET",
    path: "/api/v1/permissions/can",
    permission: "iam:read",
    summary: "May this principal do this to that? The decision with the statements that made it",
    query: accounts.extend({ principal: arn, action, resource: arn, context: context.optional() }),
    response: z.object({
      freshness,
      principal: z.string(),
      action: z.string(),
      resource: z.string(),
      decision: z.enum(["Allowed", "ImplicitlyDenied", "ExplicitlyDenied", "Conditional"]),
      holder,
      used,
      days: z.number().int(),
      layers: z.array(
        z.object({
          layer: z.enum(layers),
          level: z.number().int().nullable(),
          says: z.enum(["allows", "denies", "silent", "absent", "unknown"]),
        }),
      ),
      because: z.array(decidingStatement),
      conditions: z.array(z.string()),
      flip: z.array(z.string()),
      caveats: z.array(z.string()),
    }),
  }),
  whoCan: endpoint({
    method: "GET",
    path: "/api/v1/permissions/who-can",
    permission: "iam:read",
    summary: "Who can do this to that, and by which way in",
    query: accounts.extend({ action, resource: arn, context: context.optional() }),
    response: z.object({
      freshness,
      action: z.string(),
      resource: z.string(),
      asked: z.number().int(),
      milliseconds: z.number(),
      /** How many days back `used` looks. */
      days: z.number().int(),
      caveats: z.array(z.string()),
      rows: z.array(
        z.object({
          principal: z.string(),
          kind: principalKind,
          account: z.string(),
          decision: z.enum(["Allowed", "Conditional"]),
          way: z.enum(["direct", "group", "role"]),
          via: z.array(z.string()),
          because: z.array(decidingStatement),
          conditions: z.array(z.string()),
          flip: z.array(z.string()),
          holder,
          used,
        }),
      ),
    }),
  }),
  suggestActions: endpoint({
    method: "GET",
    path: "/api/v1/permissions/actions",
    permission: "iam:read",
    summary: "Actions whose names hold a text",
    query: z.object({ q: z.string().max(100) }),
    response: z.object({ actions: z.array(z.string()) }),
  }),
  suggestResources: endpoint({
    method: "GET",
    path: "/api/v1/permissions/resources",
    permission: "iam:read",
    summary: "Resources of the inventory whose ARN or name holds a text",
    query: scopeQuery.pick({ accounts: true }).extend({ q: z.string().max(200) }),
    response: z.object({
      resources: z.array(
        z.object({ id: z.string(), type: z.string(), name: z.string(), account: z.string() }),
      ),
    }),
  }),
};
