import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/db/testing/database";
import { writeDemo } from "@/lib/application/demo/write";
import { activityBefore } from "@/lib/application/findings/activity";
import { activityOfFiles } from "@/lib/application/findings/activity-of-files";
import { loadEvents } from "@/lib/application/timeline/load";
import { accountIds } from "@/lib/domain/demo/organisation/accounts";
import type { Activity } from "@/lib/domain/posture/activity/activity";

const end = Date.UTC(2026, 10, 24, 2);
const accounts = Object.values(accountIds);
const day = 86_400_000;

/** In an order that does not depend on how text is collated. */
function comparable({ heard, ...activity }: Activity) {
  const lists = Object.entries(activity).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort() : value,
  ]);
  return { ...Object.fromEntries(lists), heard: [...heard.keys()].sort() };
}

describe("activity", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  let folder: string;
  let trail: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "heptagon-activity-"));
    db = await testDatabase();
    const made = await writeDemo({ out: folder, events: 3_000, seed: 7, end, days: 30 });
    trail = made.trailFolder;
    await loadEvents(db, {
      paths: [trail],
      source: { kind: "demo", name: "test" },
      lakeFolder: path.join(folder, "lake"),
    });
  });
  afterAll(async () => {
    await db.drop();
    await rm(folder, { recursive: true });
  });

  it.each([0, 11])("is the same from the cache and from files, %s days before the end", async (days) => {
    const now = new Date(end - days * day + 1_000);
    const cached = await activityBefore(db.pool, accounts, now);
    const { activity, rejected } = await activityOfFiles([trail], now);
    expect(rejected).toBe(0);
    expect(cached.dataReads.length).toBeGreaterThan(5);
    expect(comparable(cached)).toEqual(comparable(activity));
  });

  it("knows the demo's stories", async () => {
    const { rootUses, dataReads, heard } = await activityBefore(db.pool, accounts, new Date(end));
    expect(rootUses.map(({ account }) => account)).toContain(accountIds.sandbox);
    expect(new Set(dataReads.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect([...heard.keys()].sort()).toEqual([...accounts].sort());
  });

  it("keeps to the accounts that are asked for", async () => {
    const { dataReads, heard } = await activityBefore(db.pool, [accountIds.payments], new Date(end));
    expect([...heard.keys()]).toEqual([accountIds.payments]);
    expect(new Set(dataReads.map(({ account }) => account))).toEqual(new Set([accountIds.payments]));
  });

  it("is empty for accounts without events", async () => {
    const { heard, dataReads } = await activityBefore(db.pool, ["999988887777"], new Date(end));
    expect([heard.size, dataReads.length]).toEqual([0, 0]);
  });
});
