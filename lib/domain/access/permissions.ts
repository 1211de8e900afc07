/** The four roles a person (or an API token) can hold. */
export const roles = ["administrator", "security-lead", "auditor", "manager"] as const;
export type Role = (typeof roles)[number];

/** Everything a route, page or server action can ask for. Deny by default: what no role lists, nobody may. */
export const permissions = [
  "session:own",
  "posture:read",
  "posture:manage",
  "events:read",
  "events:raw",
  "events:load",
  "lake:query",
  "lake:manage",
  "iam:read",
  "export:create",
  "channels:manage",
  "jobs:read",
  "jobs:manage",
  "data:manage",
  "users:manage",
  "audit:read",
] as const;
export type Permission = (typeof permissions)[number];

const everyone: Permission[] = ["session:own", "posture:read"];

const granted: Record<Role, ReadonlySet<Permission>> = {
  administrator: new Set(permissions),
  "security-lead": new Set([
    ...everyone,
    "posture:manage",
    "events:read",
    "events:raw",
    "events:load",
    "lake:query",
    "iam:read",
    "export:create",
    "channels:manage",
    "jobs:read",
    "jobs:manage",
  ]),
  auditor: new Set([
    ...everyone,
    "events:read",
    "events:raw",
    "lake:query",
    "iam:read",
    "export:create",
    "jobs:read",
    "audit:read",
  ]),
  manager: new Set([...everyone, "export:create", "jobs:read"]),
};

/** True when the role grants the permission. */
export function roleGrants(role: Role, permission: Permission): boolean {
  return granted[role].has(permission);
}
