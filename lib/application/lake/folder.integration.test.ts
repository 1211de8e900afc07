import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import type { LakeContext } from "@/lib/adapters/lake/engine";
import { engine } from "@/lib/adapters/lake/engines/folder";
import { compactLake } from "@/lib/application/lake/compact";
import { placeBelow } from "@/lib/application/lake/folders";
import { loadEvents } from "@/lib/application/timeline/load";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";
import { trailObject } from "./testing/trail-object";

let db: TestDatabase;
let folder: string;
let context: LakeContext;
const never = new AbortController().signal;
const at = (hour: number) => `2026-03-10T${String(hour).padStart(2, "0")}:00:00Z`;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-lake-"));
  context = { db, ...placeBelow(folder, 256), awsEndpoint: undefined };
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

async function load(...paths: string[]) {
  const source = { kind: "files" as const, name: "test" };
  return loadEvents(db, { paths, source, lakeFolder: path.join(folder, "lake") });
}
const compact = (paths?: string[]) => compactLake(db, { place: placeBelow(folder, 256), paths });
async function ask(
  sql: string,
  options: { scope?: AccountScope; timeLimit?: number; signal?: AbortSignal } = {},
) {
  const { scope = wholeOrganisation, timeLimit = 30_000, signal = never } = options;
  return engine.ask({ sql, parameters: [], scope, rowLimit: 100, timeLimit }, context, { signal });
}
const count = async (scope?: AccountScope) =>
  (await ask("SELECT count(*) FROM event", { scope })).rows[0]?.[0];
async function failureOf(work: Promise<unknown>): Promise<Problem> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof Problem) return failure;
  throw new Error(`expected a Problem, not ${String(failure)}`);
}
const refusal = async (sql: string) => (await failureOf(ask(sql))).message;

describe("the lake on this machine", () => {
  it("compacts what was loaded, each event once, however often and late it comes", async () => {
    const source = path.join(folder, "source");
    const first = await trailObject(source, "a", [
      { id: 1, time: at(1) },
      { id: 2, time: at(2), ip: "10.1.2.3" },
    ]);
    const other = await trailObject(source, "b", [{ id: 3, time: at(3), account: "444455556666" }]);
    await load(first, other);
    expect(await compact()).toMatchObject({ objects: 2, records: 3, partitions: 2 });
    expect(await compact()).toMatchObject({ objects: 0, partitions: 0 });

    const late = await trailObject(source, "late", [
      { id: 2, time: at(2) },
      { id: 4, time: at(4), name: "PutBucketPolicy" },
    ]);
    await load(late);
    expect(await compact()).toMatchObject({ objects: 1, partitions: 1 });
    expect(await count()).toBe(4);
    const [row] = (
      await ask(
        "SELECT event_time, actor_name, request_parameters->>'bucketName', ip_key FROM event WHERE name = 'PutBucketPolicy'",
      )
    ).rows;
    expect(row).toEqual([
      at(4).replace("Z", ".000Z"),
      "dana",
      "customer-data",
      "00000000000000000000ffffcb007107",
    ]);
  });

  it("reads trees outside the lake where they lie, and once", async () => {
    const outside = await trailObject(path.join(folder, "outside"), "c", [
      { id: 9, time: at(9), region: "eu-north-1" },
    ]);
    expect(await compact([outside])).toMatchObject({ objects: 1, records: 1 });
    expect(await compact([outside])).toMatchObject({ objects: 0 });
    expect(await count()).toBe(5);
  });

  it("answers within the caller's accounts only", async () => {
    expect(await count({ all: false, accounts: ["444455556666"] })).toBe(1);
    expect(await count({ all: false, accounts: [] })).toBe(0);
  });

  it("refuses everything but reading the lake's tables", async () => {
    expect(await refusal("DROP VIEW event")).toContain("Only SELECT");
    expect(await refusal("COPY event TO 'x.csv'")).toContain("Only SELECT");
    expect(await refusal("SELECT 1; SELECT 2")).toContain("one SELECT");
    expect(await refusal("SELECT * FROM read_text('/etc/passwd')")).toContain("read_text()");
    expect(await refusal("SELECT * FROM 'https://example.org/x.parquet'")).toContain("no table");
    expect(await refusal("WITH a AS (FROM glob('/**')) SELECT * FROM a")).toContain("glob()");
    expect(await refusal("SELECT * FROM query('FROM event')")).toContain("query()");
  });

  it("says where the SQL is wrong", async () => {
    const wrong = await failureOf(ask("SELECT\n  nme FROM event"));
    expect(wrong.detail.where).toBe("line 2, column 3");
    expect(wrong.message).toContain('"nme" not found');
    expect((await failureOf(ask("SELEC 1"))).detail.where).toBe("line 1, column 1");
  });

  it("stops what takes too long, what is cancelled, and what needs too much memory", async () => {
    const endless =
      "SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE hash(a.range + b.range) = 1";
    expect((await failureOf(ask(endless, { timeLimit: 300 }))).message).toContain("longer than");
    const stop = new AbortController();
    const asked = ask(endless, { signal: stop.signal });
    stop.abort(new Problem("conflict", "Cancelled."));
    expect((await failureOf(asked)).message).toBe("Cancelled.");
    const large = "SELECT length(string_agg(repeat('x', 1000000), '')) FROM range(2000)";
    expect((await failureOf(ask(large))).kind).toBe("limit");
  });

  it("takes out what was removed, and leaves no file behind that the index does not name", async () => {
    await db.pool.query("DELETE FROM cache.lake_object WHERE path LIKE '%_late.json.gz'");
    expect(await compact()).toMatchObject({ removed: 1 });
    expect(await count()).toBe(4);
    await db.pool.query("DELETE FROM cache.lake_object");
    await compact();
    expect(await count()).toBe(1);
  });

  it("is compacted by one at a time, and whole or not at all when it is stopped", async () => {
    const more = await trailObject(path.join(folder, "source"), "d", [{ id: 20, time: at(20) }]);
    await load(more);
    const stop = new AbortController();
    stop.abort(new Problem("conflict", "Stopped."));
    const stopped = compactLake(db, { place: placeBelow(folder, 256), signal: stop.signal });
    const meanwhile = compact();
    const ends = await Promise.allSettled([stopped, meanwhile]);
    expect(ends.map(({ status }) => status)).toContain("rejected");
    await compact();
    expect(await count()).toBe(2);
    const batches = (await readdir(path.join(folder, "temp/lake"))).filter((name) =>
      name.startsWith("batch-"),
    );
    expect(batches).toEqual([]);
  });

  it("exports the whole answer as a file", async () => {
    const target = { file: path.join(folder, "out.jsonl"), format: "jsonl" as const };
    const question = {
      sql: "SELECT name FROM event; -- all",
      parameters: [],
      scope: wholeOrganisation,
      rowLimit: 1,
      timeLimit: 30_000,
    };
    await engine.exportTo?.(question, target, context, { signal: never });
    expect(await readFile(target.file, "utf8")).toBe('{"name":"GetObject"}\n{"name":"GetObject"}\n');
  });
});
