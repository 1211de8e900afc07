import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { auditLog } from "@/lib/application/access/audit-log";
import { changePassword } from "@/lib/application/access/change-password";
import { ensureFirstAdministrator } from "@/lib/application/access/first-administrator";
import { signInWithPassword, signInWithProvider } from "@/lib/application/access/sign-in";
import { Throttle } from "@/lib/application/access/throttle";
import { toPerson } from "@/lib/application/access/to-person";
import { addUser } from "@/lib/application/access/users/add-user";
import { changeUser } from "@/lib/application/access/users/change-user";
import { listUsers } from "@/lib/application/access/users/list-users";

let db: TestDatabase;
let dataFolder: string;

beforeAll(async () => {
  db = await testDatabase();
  dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-access-"));
});
afterAll(async () => {
  await db.drop();
  await rm(dataFolder, { recursive: true, force: true });
});
beforeEach(() => db.pool.query(`TRUNCATE app."user" CASCADE; TRUNCATE app.audit_entry`));

const signIn = (email: string, password: string, throttle = new Throttle()) =>
  signInWithPassword(db, throttle, { given: { email, password }, ip: "10.0.0.1", now: 0 });
const personOf = async (id: string) => toPerson(await db.prisma.user.findUniqueOrThrow({ where: { id } }));
const dana = { email: "Dana@Example.com ", name: "Dana", role: "auditor", accounts: null } as const;

describe("signing in", () => {
  it("works with the one-time password, whatever the case of the address", async () => {
    const { user, password } = await addUser(db, dana);
    expect(user.email).toBe("dana@example.com");
    expect(await signIn("DANA@example.com", password)).toEqual({ id: user.id, epoch: 0 });
    expect((await listUsers(db))[0]?.lastSignInAt).toBe(new Date(0).toISOString());
  });

  it("says the same of a wrong password, an unknown and a disabled person, and records each", async () => {
    const { user, password } = await addUser(db, dana);
    const said = async (email: string, secret: string) =>
      signIn(email, secret).catch((error: unknown) => String(error));
    const wrong = await said(user.email, "wrong");
    expect(await said("nobody@example.com", "wrong")).toBe(wrong);
    await changeUser(db, null, user.id, { disabled: true });
    expect(await said(user.email, password)).toBe(wrong);
    const { entries } = await auditLog(db, { limit: 10 });
    expect(entries.map(({ action }) => action)).toEqual(Array(3).fill("sign-in failed"));
  });

  it("keeps what looks like no address out of the audit log", async () => {
    await signIn("my secret pass phrase", "x").catch(() => undefined);
    expect(JSON.stringify(await auditLog(db, { limit: 10 }))).not.toContain("secret");
  });

  it("through a provider takes only verified addresses of people who were added", async () => {
    const { user } = await addUser(db, dana);
    const vouched = { email: "dana@example.com", verified: true, ip: null, now: 0 };
    expect(await signInWithProvider(db, vouched)).toEqual({ id: user.id, epoch: 0 });
    const refused = [
      { ...vouched, verified: false },
      { ...vouched, email: "eve@example.com" },
      { ...vouched, email: undefined },
    ];
    for (const one of refused) {
      await expect(signInWithProvider(db, one)).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("changing one's password", () => {
  const change = (current: string, next: string, id: string) =>
    personOf(id).then((person) =>
      changePassword(db, new Throttle(), person, { current, next, ip: null, now: 0 }),
    );

  it("replaces the one-time password and ends all sessions", async () => {
    const { user, password } = await addUser(db, dana);
    await change(password, "four unrelated words here", user.id);
    expect((await personOf(user.id)).mustChangePassword).toBe(false);
    expect(await signIn(user.email, "four unrelated words here")).toEqual({ id: user.id, epoch: 1 });
    await expect(signIn(user.email, password)).rejects.toMatchObject({ kind: "unauthenticated" });
  });

  it("needs the current one, and a new one that will do", async () => {
    const { user, password } = await addUser(db, dana);
    await expect(change("wrong", "four unrelated words", user.id)).rejects.toMatchObject({
      kind: "forbidden",
    });
    for (const weak of [password, "aaaaaaaaaaaaaa", "dana12345678".slice(0, 11)]) {
      await expect(change(password, weak, user.id), weak).rejects.toMatchObject({ kind: "bad-input" });
    }
  });
});

describe("changing people", () => {
  it("refuses to change oneself, and to reach past one's own accounts", async () => {
    const chief = await addUser(db, { ...dana, email: "chief@example.com", role: "administrator" });
    const scoped = await addUser(db, {
      ...dana,
      email: "scoped@example.com",
      role: "administrator",
      accounts: ["111111111111"],
    });
    const actor = await personOf(scoped.user.id);
    const refused = [
      changeUser(db, actor, scoped.user.id, { accounts: null }),
      changeUser(db, actor, chief.user.id, { resetPassword: true }),
    ];
    for (const one of refused) await expect(one).rejects.toMatchObject({ kind: "forbidden" });
    const other = await addUser(db, { ...dana, email: "o@example.com", accounts: ["111111111111"] });
    await expect(changeUser(db, actor, other.user.id, { accounts: null })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await changeUser(db, actor, other.user.id, { role: "manager" })).user.role).toBe("manager");
  });

  it("keeps the last administrator, even when two are shut out at once", async () => {
    const one = await addUser(db, { ...dana, email: "1@example.com", role: "administrator" });
    const two = await addUser(db, { ...dana, email: "2@example.com", role: "administrator" });
    const results = await Promise.allSettled(
      [one, two].map(({ user }) => changeUser(db, null, user.id, { disabled: true })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses a second person of the same address", async () => {
    await addUser(db, dana);
    await expect(addUser(db, { ...dana, email: "dana@EXAMPLE.com" })).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});

describe("the first administrator", () => {
  it("is made once, shown until the password is replaced, then never again", async () => {
    const first = await ensureFirstAdministrator(db, { dataFolder });
    expect(first?.email).toBe("admin@heptagon.local");
    expect(await ensureFirstAdministrator(db, { dataFolder })).toEqual(first);
    const file = path.join(dataFolder, "first-sign-in.json");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { id } = await signIn(first?.email ?? "", first?.password ?? "");
    const next = { current: first?.password ?? "", next: "a password of my own", ip: null, now: 0 };
    await changePassword(db, new Throttle(), await personOf(id), next);
    expect(await ensureFirstAdministrator(db, { dataFolder })).toBeNull();
    await expect(readFile(file)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is one, when two servers start at once", async () => {
    const made = await Promise.all([1, 2].map(() => ensureFirstAdministrator(db, { dataFolder })));
    expect(await db.prisma.user.count()).toBe(1);
    const working = made.find((one) => one !== null);
    expect(await signIn(working?.email ?? "", working?.password ?? "")).toMatchObject({ epoch: 0 });
  });
});

describe("the audit log", () => {
  it("pages by keyset without gaps or repeats, and cannot be changed", async () => {
    for (let n = 0; n < 5; n += 1) {
      await db.prisma.auditEntry.create({ data: { who: `w${n}`, action: "a" } });
    }
    const first = await auditLog(db, { limit: 3 });
    const second = await auditLog(db, { limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.entries, ...second.entries].map(({ who }) => who)).toEqual([
      "w4",
      "w3",
      "w2",
      "w1",
      "w0",
    ]);
    expect(second.nextCursor).toBeNull();
    await expect(db.pool.query("DELETE FROM app.audit_entry")).rejects.toThrow("append-only");
    await expect(auditLog(db, { limit: 3, cursor: "1; DROP" })).rejects.toMatchObject({ kind: "bad-input" });
  });
});
