import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RouteOnDisk, routesOnDisk } from "@/app/api/testing/routes-on-disk";
import { ownRequest, sessionOf, testSecret } from "@/app/api/testing/sessions";
import { ids, marker, ours, seedTwoAccounts, theirs } from "@/app/api/testing/two-accounts";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { addUser } from "@/lib/application/access/users/add-user";
import { allEndpoints } from "@/lib/contract/all-endpoints";
import { type Role, roleGrants, roles } from "@/lib/domain/access/permissions";

const held: { db?: TestDatabase } = {};
vi.mock("@/lib/application/database", () => ({ database: () => held.db }));
vi.mock("@/lib/application/config/config", () => ({
  config: () => ({
    authSecret: testSecret,
    dataFolder: "/nonexistent",
    lakeFolder: "/nonexistent",
    reportRetentionDays: 90,
  }),
}));
vi.mock("@/lib/application/jobs/enqueue", () => ({ enqueue: async () => ids.ourEvent }));

/** Values that find the other account's things, for whichever parameters an endpoint takes. */
const samples: Record<string, string> = {
  id: ids.theirEvent,
  q: marker,
  principal: ids.theirRole,
  resource: ids.theirResource,
  action: "s3:GetObject",
  principle: "5",
  account: theirs,
};

const cookies = {} as Record<Role | "scoped" | "unchanged", string>;
const byAddress = new Map(
  allEndpoints.map(({ endpoint }) => [`${endpoint.method} ${endpoint.path}`, endpoint]),
);
let routes: RouteOnDisk[] = [];

async function personWith(db: TestDatabase, name: string, role: Role, accounts: string[] | null) {
  const { user } = await addUser(db, { email: `${name}@example.com`, name, role, accounts });
  if (name !== "unchanged") {
    await db.prisma.user.update({ where: { id: user.id }, data: { mustChangePassword: false } });
  }
  return sessionOf(user.id);
}

beforeAll(async () => {
  held.db = await testDatabase();
  await seedTwoAccounts(held.db);
  for (const role of roles) cookies[role] = await personWith(held.db, role, role, null);
  cookies.scoped = await personWith(held.db, "scoped", "administrator", [ours]);
  cookies.unchanged = await personWith(held.db, "unchanged", "administrator", null);
  routes = await routesOnDisk();
});

afterAll(() => held.db?.drop());

function queryOf(route: RouteOnDisk): string {
  const schema = byAddress.get(`${route.method} ${route.path}`)?.query;
  const fields = schema && "shape" in schema ? Object.keys(schema.shape as object) : [];
  const wanted = fields.filter((name) => ["q", "principal", "resource", "action"].includes(name));
  const query = new URLSearchParams(wanted.map((name) => [name, samples[name] ?? ""]));
  return wanted.length ? `?${query}` : "";
}

async function ask(route: RouteOnDisk, cookie?: string, query = queryOf(route), given = samples) {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const params = Object.fromEntries(names.map((name) => [name, given[name] ?? "1"]));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "1"));
  return route.handler(ownRequest(route.method, path + query, { cookie }), {
    params: Promise.resolve(params),
  });
}

describe("every route", () => {
  it("is declared in the contract", () => {
    expect(routes.length).toBeGreaterThan(10);
    const undeclared = routes.filter(({ method, path }) => !byAddress.has(`${method} ${path}`));
    expect(undeclared.map(({ method, file }) => `${method} ${file}`)).toEqual([]);
  });

  it("is there for each declared endpoint", () => {
    const there = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...byAddress.keys()].filter((address) => !there.has(address))).toEqual([]);
  });

  it("answers 401 with a problem document to strangers", async () => {
    for (const route of routes) {
      if (byAddress.get(`${route.method} ${route.path}`)?.permission === "public") continue;
      const answer = await ask(route);
      expect(answer.status, `${route.method} ${route.path}`).toBe(401);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it.each(roles)("lets %s do what the role grants, and nothing else", async (role) => {
    for (const route of routes) {
      const { permission = "public", also } = byAddress.get(`${route.method} ${route.path}`) ?? {};
      if (permission === "public") continue;
      const { status } = await ask(route, cookies[role]);
      const label = `${role}: ${route.method} ${route.path} answers ${status}`;
      const granted = roleGrants(role, permission) && (!also || roleGrants(role, also));
      if (granted) expect([401, 403, 500], label).not.toContain(status);
      else expect(status, label).toBe(403);
    }
  });

  it("is shut until a one-time password is replaced, but for one's own account", async () => {
    for (const route of routes) {
      const permission = byAddress.get(`${route.method} ${route.path}`)?.permission;
      if (permission === "public" || route.path.startsWith("/api/v1/me")) continue;
      expect((await ask(route, cookies.unchanged)).status, route.path).toBe(403);
    }
  });

  it("gives a person nothing of accounts that are not theirs", async () => {
    const answered: string[] = [];
    for (const route of routes.filter(({ method }) => method === "GET")) {
      // Whom the installation knows, what they did, and where files came from are no data of an account.
      if (["/api/v1/users", "/api/v1/audit", "/api/v1/openapi.json"].includes(route.path)) continue;
      for (const query of ["", queryOf(route), `?accounts=${theirs}`, `?accounts=${ours}%2C${theirs}`]) {
        for (const id of [ids.theirEvent, ids.theirFinding, theirs]) {
          const answer = await ask(route, cookies.scoped, query, { ...samples, id });
          const text = await answer.text();
          expect(answer.status, `${route.path}${query} for ${id}`).not.toBe(500);
          if (answer.ok) answered.push(route.path);
          const label = `${route.path}${query} for ${id}`;
          // A refusal may name what was asked for; an answer may not.
          if (answer.ok) {
            expect(text.includes(marker) && !echoes(route, text), label).toBe(false);
            expect(text.includes(theirs), label).toBe(false);
          }
        }
      }
    }
    expect(new Set(answered).size).toBeGreaterThan(3);
  });
});

/** True when the only trace is the question itself, given back. */
function echoes(route: RouteOnDisk, text: string): boolean {
  const answer = JSON.parse(text);
  if (route.path === "/api/v1/permissions/who-can")
    return !JSON.stringify({ ...answer, resource: "" }).includes(marker);
  return route.path === "/api/v1/search" && answer.hits.length === 0;
}
