import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { compactLake } from "@/lib/application/lake/compact";
import { placeBelow } from "@/lib/application/lake/folders";
import { addQuery, changeQuery, listQueries, removeQuery } from "@/lib/application/lake/saved/queries";
import { trailObject } from "@/lib/application/lake/testing/trail-object";
import type { Person } from "@/lib/domain/access/person";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { estimateRun, explainRun } from "./before-run";
import { exportRun } from "./export-run";
import { cancelRun, listRuns, showRun } from "./show-run";
import { startRun } from "./start-run";

const held = { folder: "" };
vi.mock("@/lib/application/config/config", () => ({
  config: () => ({ dataFolder: held.folder, lakeMemoryMb: 256, awsEndpoint: undefined }),
}));

let db: TestDatabase;
const now = () => new Date();
const person = (email: string, accounts?: string[]): Person => ({
  id: email,
  email,
  name: email,
  role: "auditor",
  scope: accounts ? { all: false, accounts } : wholeOrganisation,
  mustChangePassword: false,
});
const dana = person("dana@example.com");
const ours = "111122223333";

beforeAll(async () => {
  db = await testDatabase();
  held.folder = await mkdtemp(path.join(tmpdir(), "heptagon-runs-"));
  const file = await trailObject(held.folder, "a", [
    { id: 1, time: "2026-03-10T01:00:00Z", name: "=HYPERLINK()" },
    { id: 2, time: "2026-03-10T02:00:00Z" },
  ]);
  const other = await trailObject(held.folder, "b", [
    { id: 3, time: "2026-03-10T01:00:00Z", account: "444455556666" },
  ]);
  await compactLake(db, { place: placeBelow(held.folder, 256), paths: [file, other] });
});
afterAll(async () => {
  await db.drop();
  await rm(held.folder, { recursive: true, force: true });
});

async function asked(who: Person, sql: string, options: { fresh?: boolean; accounts?: string[] } = {}) {
  const scope = options.accounts ? { all: false as const, accounts: options.accounts } : who.scope;
  const { id } = await startRun(
    db,
    who,
    { engine: "folder", sql, fresh: options.fresh ?? false },
    scope,
    now(),
  );
  return vi.waitUntil(
    async () => {
      const run = await showRun(db, who, id);
      return run.state === "running" ? null : run;
    },
    { timeout: 30_000, interval: 50 },
  );
}

async function textOf(chunks: AsyncGenerator<Buffer | string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk.toString();
  return text;
}

describe("questions to the lake", () => {
  it("are answered, kept with their age and cost, and answered from that when they are asked again", async () => {
    const first = await asked(dana, "SELECT count(*) AS n FROM event");
    expect(first).toMatchObject({ state: "done", rows: [[3]], rowCount: 1, stale: false, truncated: false });
    expect(first.columns).toEqual([{ name: "n", type: "BIGINT", kind: "number" }]);
    expect(first.scannedBytes).toBeGreaterThan(0);
    const again = await asked(dana, "SELECT count(*) AS n FROM event ");
    expect(again.id).not.toBe(first.id);
    expect(again).toMatchObject({ asOf: first.asOf, rows: [[3]] });
    const fresh = await asked(dana, "SELECT count(*) AS n FROM event", { fresh: true });
    expect(fresh.asOf).not.toBe(first.asOf);
    const history = (await listRuns(db, dana)).map(({ id }) => id);
    expect(history).toEqual([fresh.id, again.id, first.id]);
  });

  it("are answered from the accounts that one may see, also from what others were answered", async () => {
    await asked(dana, "SELECT count(*) FROM event");
    const scoped = person("ben@example.com", [ours]);
    expect((await asked(scoped, "SELECT count(*) FROM event")).rows).toEqual([[2]]);
    expect((await asked(dana, "SELECT count(*) FROM event", { accounts: ["444455556666"] })).rows).toEqual([
      [1],
    ]);
  });

  it("are nobody else's, and no longer one's own when one may see less", async () => {
    const { id } = await asked(dana, "SELECT 1");
    await expect(showRun(db, person("ben@example.com"), id)).rejects.toThrow("no such question");
    await expect(showRun(db, person(dana.email, [ours]), id)).rejects.toThrow("no such question");
  });

  it("say what is wrong with them, and where", async () => {
    const { state, problem } = await asked(dana, "SELECT nme\nFROM event");
    expect(state).toBe("failed");
    expect(problem).toMatchObject({ where: "line 1, column 8" });
  });

  it("stop when they are cancelled", async () => {
    const endless =
      "SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE hash(a.range + b.range) = 1";
    const { id } = await startRun(
      db,
      dana,
      { engine: "folder", sql: endless, fresh: true },
      dana.scope,
      now(),
    );
    await cancelRun(db, dana, id);
    await vi.waitUntil(async () => (await showRun(db, dana, id)).state === "cancelled", { timeout: 20_000 });
  });

  it("are estimated and explained before they run", async () => {
    const question = { engine: "folder", sql: "SELECT * FROM event" };
    const { bytes, usd, warning } = await estimateRun(db, question, wholeOrganisation);
    expect(bytes).toBeGreaterThan(100);
    expect([usd, warning]).toEqual([null, null]);
    const { plan } = await explainRun(db, question, wholeOrganisation, new AbortController().signal);
    expect(plan).toContain("READ_PARQUET");
  });

  it("are exported whole, with what a spreadsheet would run made harmless", async () => {
    const run = await asked(
      dana,
      "SELECT name, account FROM event WHERE account = '111122223333' ORDER BY name",
    );
    const { chunks } = await exportRun(db, dana, run.id, "csv", new AbortController().signal);
    expect(await textOf(chunks)).toBe(`name,account\r\n'=HYPERLINK(),${ours}\r\nGetObject,${ours}\r\n`);
    const parquet = await exportRun(db, dana, run.id, "parquet", new AbortController().signal);
    expect((await textOf(parquet.chunks)).slice(0, 4)).toBe("PAR1");
  });
});

describe("kept questions", () => {
  it("are one's own until they are shared, and changed by whoever made them", async () => {
    const ben = person("ben@example.com");
    const kept = await addQuery(db, dana, {
      title: "Root",
      engine: "folder",
      sql: "SELECT 1",
      shared: false,
    });
    expect(await listQueries(db, ben)).toEqual([]);
    await changeQuery(db, dana, kept.id, { shared: true });
    expect(await listQueries(db, ben)).toMatchObject([{ title: "Root", mine: false, createdBy: dana.email }]);
    await expect(changeQuery(db, ben, kept.id, { title: "Mine" })).rejects.toThrow("no such kept question");
    await expect(
      addQuery(db, dana, { title: "Root", engine: "folder", sql: "SELECT 2", shared: false }),
    ).rejects.toThrow("already");
    expect(await removeQuery(db, dana, kept.id)).toBe("Root");
  });
});
