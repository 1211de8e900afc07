import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { route } from "@/app/api/define-route";
import { ownRequest, sessionOf, testSecret } from "@/app/api/testing/sessions";
import { ours, theirs } from "@/app/api/testing/two-accounts";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { addToken } from "@/lib/application/access/tokens/add-token";
import { revokeToken } from "@/lib/application/access/tokens/revoke-token";
import { addUser } from "@/lib/application/access/users/add-user";
import { changeUser } from "@/lib/application/access/users/change-user";
import { problemDocument, scopeQuery } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { Problem } from "@/lib/domain/errors/problem";

const held: { db?: TestDatabase } = {};
vi.mock("@/lib/application/database", () => ({ database: () => held.db }));
vi.mock("@/lib/application/config/config", () => ({ config: () => ({ authSecret: testSecret }) }));

const read = endpoint({
  method: "GET",
  path: "/api/v1/things",
  permission: "events:read",
  summary: "Things",
  query: scopeQuery.extend({ limit: z.coerce.number().int().max(10).default(5) }),
  response: z.object({ accounts: z.array(z.string()).nullable(), limit: z.number() }),
});
const write = endpoint({
  method: "POST",
  path: "/api/v1/things/{id}",
  permission: "events:load",
  summary: "Change a thing",
  params: z.object({ id: z.string() }),
  body: z.object({ name: z.string() }),
  response: z.object({ name: z.string() }),
});

const list = route(read, ({ scope, query }) => ({
  accounts: scope.all ? null : [...scope.accounts],
  limit: query.limit,
}));
const change = route(write, ({ body, params, note }) => {
  if (body.name === "taken") throw new Problem("conflict", "That name is taken.");
  if (body.name === "crash") throw new Error("secret detail");
  note({ target: params.id, detail: { name: body.name } });
  return { name: body.name };
});

const context = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
let id = "";
let cookie = "";

beforeAll(async () => {
  held.db = await testDatabase();
});
afterAll(() => held.db?.drop());

beforeEach(async () => {
  const db = database();
  await db.pool.query(`TRUNCATE app."user" CASCADE; TRUNCATE app.audit_entry`);
  const { user } = await addUser(db, {
    email: "d@example.com",
    name: "D",
    role: "security-lead",
    accounts: [ours],
  });
  await db.prisma.user.update({ where: { id: user.id }, data: { mustChangePassword: false } });
  id = user.id;
  cookie = await sessionOf(id);
});

function database(): TestDatabase {
  if (!held.db) throw new Error("no database");
  return held.db;
}

const get = (query = "", headers = {}) =>
  list(ownRequest("GET", `/api/v1/things${query}`, { cookie, headers }), context());
const post = (body: unknown, options: { cookie?: string; headers?: Record<string, string> } = { cookie }) =>
  change(ownRequest("POST", "/api/v1/things/7", { body, ...options }), context({ id: "7" }));
const problem = async (answer: Response) => problemDocument.parse(await answer.json());
const audited = () => database().prisma.auditEntry.findMany({ orderBy: { id: "asc" } });

describe("route", () => {
  it("parses the query, and narrows the scope to what was asked for and may be seen", async () => {
    expect(await (await get()).json()).toEqual({ accounts: [ours], limit: 5 });
    expect(await (await get(`?accounts=${theirs},${ours}`)).json()).toEqual({ accounts: [ours], limit: 5 });
    expect(await (await get(`?accounts=${theirs}&limit=7`)).json()).toEqual({ accounts: [], limit: 7 });
  });

  it("says which parameter does not fit", async () => {
    const answer = await get("?limit=11");
    expect(answer.status).toBe(400);
    expect((await problem(answer)).errors).toEqual([expect.objectContaining({ path: "limit" })]);
    expect((await get("?limit=1&limit=2")).status).toBe(400);
  });

  it("is never kept by a cache", async () => {
    expect((await get()).headers.get("cache-control")).toBe("no-store");
    expect((await get("?limit=x")).headers.get("cache-control")).toBe("no-store");
  });

  it("ends every session at once when a person is changed or shut out", async () => {
    expect((await get()).status).toBe(200);
    await changeUser(database(), null, id, { role: "manager" });
    expect((await get()).status).toBe(401);
    cookie = await sessionOf(id, 1);
    expect((await get()).status).toBe(403);
    await changeUser(database(), null, id, { disabled: true });
    cookie = await sessionOf(id, 2);
    expect((await get()).status).toBe(401);
  });

  it.each(["heptagon-session=nonsense", "heptagon-session=", "__Host-heptagon-session=x"])(
    "%s is nobody",
    async (forged) => {
      cookie = forged;
      expect((await get()).status).toBe(401);
    },
  );

  it("refuses changes that another site makes a browser send", async () => {
    const body = { name: "n" };
    expect((await post(body)).status).toBe(200);
    const refused: Record<string, string>[] = [
      { "x-heptagon-request": "" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: "https://evil.example" },
      { origin: "null" },
    ];
    for (const headers of refused) {
      expect((await post(body, { cookie, headers })).status, JSON.stringify(headers)).toBe(403);
    }
    expect((await get("", { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  it("takes only JSON, of at most 1 MiB, that fits", async () => {
    expect((await post({ name: 1 })).status).toBe(400);
    expect((await post({ name: "n" }, { cookie, headers: { "content-type": "text/plain" } })).status).toBe(
      400,
    );
    expect((await post({ name: "x".repeat(1024 * 1024) })).status).toBe(413);
  });

  it("tells expected failures, and keeps quiet about the others", async () => {
    const conflict = await post({ name: "taken" });
    expect([conflict.status, (await problem(conflict)).detail]).toEqual([409, "That name is taken."]);
    const crash = await post({ name: "crash" });
    expect(crash.status).toBe(500);
    expect(JSON.stringify(await problem(crash))).not.toContain("secret detail");
  });

  it("records changes once they are made, and those that were refused", async () => {
    await post({ name: "n" });
    await post({ name: "taken" });
    await changeUser(database(), null, id, { role: "auditor" });
    cookie = await sessionOf(id, 1);
    await post({ name: "n" });
    const rows = await audited();
    expect(rows.map(({ who, action, target }) => [who, action, target])).toEqual([
      ["d@example.com", "change", "7"],
      ["d@example.com", "denied", "POST /api/v1/things/7"],
    ]);
    expect(rows[0]?.detail).toEqual({ name: "n" });
  });

  it("lets a token act as its person until it is revoked or expires", async () => {
    const db = database();
    const made = await addToken(db, { email: "d@example.com", name: "ci", expiresAt: null });
    const old = await addToken(db, { email: "d@example.com", name: "old", expiresAt: new Date(0) });
    const withToken = (token: string) =>
      list(ownRequest("GET", "/api/v1/things", { headers: { authorization: `Bearer ${token}` } }), context());
    expect(await (await withToken(made.token)).json()).toEqual({ accounts: [ours], limit: 5 });
    expect((await withToken(old.token)).status).toBe(401);
    expect((await withToken(`${made.token}x`)).status).toBe(401);
    await revokeToken(db, made.id);
    expect((await withToken(made.token)).status).toBe(401);
    const left = await db.prisma.apiToken.findMany();
    expect(JSON.stringify(left)).not.toContain(old.token);
  });

  it("does not fall back to the cookie when a token is wrong", async () => {
    expect((await get("", { authorization: "Bearer nope" })).status).toBe(401);
    expect((await get("", { authorization: "Basic eDp5" })).status).toBe(401);
  });
});
