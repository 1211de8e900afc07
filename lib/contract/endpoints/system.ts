import { z } from "zod";
import { accountId, cursor, instant, role } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";

const user = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role,
  /** Account ids the person may see; null means all. */
  accounts: z.array(accountId).nullable(),
  mustChangePassword: z.boolean(),
  disabled: z.boolean(),
  lastSignInAt: instant.nullable(),
  createdAt: instant,
});

const job = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  done: z.number(),
  total: z.number().nullable(),
  unit: z.string(),
  message: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type Job = z.output<typeof job>;

export const endpoints = {
  me: endpoint({
    method: "GET",
    path: "/api/v1/me",
    permission: "session:own",
    summary: "Who is signed in, and what they may do and see",
    response: z.object({
      id: z.string(),
      email: z.string(),
      name: z.string(),
      role,
      permissions: z.array(z.string()),
      mustChangePassword: z.boolean(),
    }),
  }),
  changePassword: endpoint({
    method: "PUT",
    path: "/api/v1/me/password",
    permission: "session:own",
    summary: "Change one's own password",
    body: z.object({
      current: z.string().min(1).max(200),
      next: z.string().min(12, "expected at least 12 characters").max(200),
    }),
    response: z.object({ changed: z.literal(true) }),
  }),
  scope: endpoint({
    method: "GET",
    path: "/api/v1/scope",
    permission: "session:own",
    summary:
      "What the scope bar offers: accounts, regions, the span of the data, and whether demo data is present",
    response: z.object({
      organisation: z.string().nullable(),
      accounts: z.array(
        z.object({ id: accountId, name: z.string().nullable(), unit: z.string().nullable() }),
      ),
      regions: z.array(z.string()),
      events: z.object({ from: instant.nullable(), to: instant.nullable(), count: z.number().int() }),
      snapshotAt: instant.nullable(),
      demo: z.boolean(),
    }),
  }),
  search: endpoint({
    method: "GET",
    path: "/api/v1/search",
    permission: "session:own",
    summary: "Anything by ARN, id, IP, person, event or check; only what the caller may see",
    query: z.object({ q: z.string().min(1).max(300) }),
    response: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(["principal", "resource", "event", "person", "ip", "check", "finding", "account"]),
          title: z.string(),
          detail: z.string().nullable(),
          href: z.string(),
        }),
      ),
    }),
  }),
  listJobs: endpoint({
    method: "GET",
    path: "/api/v1/jobs",
    permission: "jobs:read",
    summary: "Work under way and lately done, newest first",
    response: z.object({ jobs: z.array(job) }),
  }),
  cancelJob: endpoint({
    method: "POST",
    path: "/api/v1/jobs/{id}/cancel",
    permission: "jobs:manage",
    summary: "Ask a job to stop at its next safe point",
    params: z.object({ id: z.string().max(60) }),
    response: z.object({ job }),
  }),
  dataSources: endpoint({
    method: "GET",
    path: "/api/v1/data",
    permission: "jobs:read",
    summary: "Where the data came from, how much of it there is, how fresh it is",
    response: z.object({
      sources: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(["demo", "files", "snapshot", "aws", "findings"]),
          name: z.string(),
          createdAt: instant,
          objects: z.number().int(),
          events: z.number().int(),
          snapshots: z.number().int(),
          /** Of other products: Heptagon's own come from snapshots. */
          findings: z.number().int(),
          lastAt: instant.nullable(),
        }),
      ),
      rejects: z.number().int(),
      databaseBytes: z.number(),
      lakeBytes: z.number(),
    }),
  }),
  removeDemo: endpoint({
    method: "DELETE",
    path: "/api/v1/data/demo",
    permission: "data:manage",
    summary: "Remove the demo organisation's data, and exactly that",
    response: z.object({ jobId: z.string() }),
  }),
  listUsers: endpoint({
    method: "GET",
    path: "/api/v1/users",
    permission: "users:manage",
    summary: "People who can sign in",
    response: z.object({ users: z.array(user) }),
  }),
  addUser: endpoint({
    method: "POST",
    path: "/api/v1/users",
    permission: "users:manage",
    summary: "Add a person; the one-time password is shown once",
    body: z.object({
      email: z.email().max(200),
      name: z.string().min(1).max(100),
      role,
      accounts: z.array(accountId).nullable().default(null),
    }),
    response: z.object({ user, password: z.string() }),
  }),
  changeUser: endpoint({
    method: "PATCH",
    path: "/api/v1/users/{id}",
    permission: "users:manage",
    summary: "Change a person's role, accounts or access, or reset their password",
    params: z.object({ id: z.string().max(60) }),
    body: z.object({
      role: role.optional(),
      accounts: z.array(accountId).nullable().optional(),
      disabled: z.boolean().optional(),
      resetPassword: z.boolean().optional(),
    }),
    response: z.object({ user, password: z.string().nullable() }),
  }),
  auditLog: endpoint({
    method: "GET",
    path: "/api/v1/audit",
    permission: "audit:read",
    summary: "Sign-ins, exports and changes, newest first",
    query: z.object({
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({
      entries: z.array(
        z.object({
          id: z.string(),
          at: instant,
          who: z.string(),
          action: z.string(),
          target: z.string().nullable(),
          detail: z.unknown(),
          ip: z.string().nullable(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
  }),
  openApi: endpoint({
    method: "GET",
    path: "/api/v1/openapi.json",
    permission: "session:own",
    summary: "This API as an OpenAPI 3.1 document",
    response: z.record(z.string(), z.unknown()),
  }),
  health: endpoint({
    method: "GET",
    path: "/api/v1/health",
    permission: "public",
    summary: "Whether the server and its database answer",
    response: z.object({ status: z.literal("ok"), version: z.string() }),
  }),
};
