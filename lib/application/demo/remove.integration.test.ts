import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/db/testing/database";
import { removeDemo } from "@/lib/application/demo/remove";
import { seedDemo } from "@/lib/application/demo/seed";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { loadEvents } from "@/lib/application/timeline/load";
import { accountIds } from "@/lib/domain/demo/organisation/accounts";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";

const now = new Date("2026-11-24T02:20:00Z");
const small = { now, events: 3000, days: 3 };

/** A customer who also has the sandbox's account id, and one of the demo's hours, source and event name. */
const ownRecord = {
  eventVersion: "1.09",
  userIdentity: {
    type: "IAMUser",
    arn: "arn:aws:iam::999988887777:user/alice",
    accountId: "999988887777",
    userName: "alice",
  },
  eventTime: "2026-11-23T10:00:01Z",
  eventSource: "ec2.amazonaws.com",
  eventName: "DescribeInstances",
  awsRegion: "eu-west-1",
  eventID: "0a1b2c3d-0000-4000-8000-000000000001",
  readOnly: true,
  recipientAccountId: accountIds.payments,
};

const ownSnapshot: Snapshot = {
  heptagonSnapshot: 2,
  takenAt: "2026-11-22T12:00:00.000Z",
  organisation: { name: "Own" },
  accounts: [
    { id: "999988887777", name: "own" },
    { id: accountIds.sandbox, name: "also known" },
  ],
  regions: ["eu-west-1"],
  services: ["s3"],
  resources: [
    {
      type: "s3:bucket",
      account: "999988887777",
      region: "eu-west-1",
      id: "arn:aws:s3:::own",
      name: "own",
      config: { PublicAccessBlock: null, Policy: null, Acl: { Grants: [] } },
    },
    {
      type: "s3:bucket",
      account: accountIds.sandbox,
      region: "eu-west-1",
      id: "arn:aws:s3:::also-own",
      name: "also-own",
      config: { PublicAccessBlock: null, Policy: null, Acl: { Grants: [] } },
    },
  ],
  gaps: [],
};

describe("removeDemo", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  let dataFolder: string;
  let inbox: string;

  beforeAll(async () => {
    db = await testDatabase();
    dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-data-"));
    inbox = await mkdtemp(path.join(tmpdir(), "heptagon-inbox-"));
    await writeFile(path.join(inbox, "own.json"), JSON.stringify({ Records: [ownRecord] }));
  });
  afterAll(async () => {
    await db.drop();
    await rm(dataFolder, { recursive: true });
    await rm(inbox, { recursive: true });
  });

  const count = async (table: string) =>
    Number((await db.pool.query(`SELECT count(*) FROM cache.${table}`)).rows[0].count);

  /** Everything the cache holds, without the numbers that a sequence gave. */
  async function contents(): Promise<unknown> {
    const read = async (sql: string) => (await db.pool.query(sql)).rows;
    return {
      events: await read("SELECT event_id, event_time, account, name, actor FROM cache.event ORDER BY 1"),
      hours: await read(
        "SELECT hour, account, region, source, name, error, total FROM cache.event_hour ORDER BY 1, 2, 3, 4, 5, 6",
      ),
      objects: await read("SELECT origin, path, sha256, inserted FROM cache.lake_object ORDER BY 1"),
      resources: await read("SELECT account, id, type, config FROM cache.resource ORDER BY 1, 2, 3"),
      findings: await read(
        `SELECT "check", account, resource, status, reason FROM cache.finding ORDER BY 1, 2, 3`,
      ),
      snapshots: await read("SELECT sha256, path FROM cache.snapshot ORDER BY 1"),
      scores: await read("SELECT account, principle, score, coverage, parts FROM cache.score ORDER BY 1, 2"),
      sources: await read("SELECT kind, name FROM cache.source ORDER BY 1"),
    };
  }

  it("takes the demo away and leaves a customer's data as it was before", async () => {
    const lakeFolder = path.join(dataFolder, "lake");
    await loadEvents(db, { paths: [inbox], source: { kind: "files", name: "inbox" }, lakeFolder });
    await importSnapshot(db, {
      document: ownSnapshot,
      source: { kind: "snapshot", name: "own" },
      dataFolder,
      now,
    });
    const before = await contents();

    const seeded = await seedDemo(db, { dataFolder, ...small });
    expect(seeded.inserted).toBe(seeded.events);
    expect(await count("event")).toBe(seeded.events + 1);
    expect(await count("snapshot")).toBe(4);

    const removed = await removeDemo(db, { dataFolder, now });
    expect(removed.events).toBe(seeded.events);
    expect(await contents()).toEqual(before);
    expect(await readdir(dataFolder)).not.toContain("demo");
    const files = (await readdir(dataFolder, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    // A trail object, and the snapshot: what it is made of, its resources and their hashes.
    expect(files).toHaveLength(4);
  });

  it("does nothing where there is no demo", async () => {
    expect(await removeDemo(db, { dataFolder, now })).toEqual({ events: 0, objects: 0, snapshots: 0 });
  });

  it("seeds once however often it is called, and goes on where it was stopped", async () => {
    const stop = new AbortController();
    const stopped = seedDemo(db, {
      dataFolder,
      ...small,
      signal: stop.signal,
      onProgress: (line) => {
        if (line.includes("day 2")) stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();
    const later = new Date(now.getTime() + 7_200_000);
    const first = await seedDemo(db, { dataFolder, ...small, now: later });
    const events = await count("event");
    expect(await count("snapshot")).toBe(4);
    const again = await seedDemo(db, { dataFolder, ...small, now: later });
    expect(again).toEqual({ ...first, inserted: 0 });
    expect(await count("event")).toBe(events);
    await removeDemo(db, { dataFolder, now });
    expect(await count("source")).toBe(2);
  });
});
