import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import type { TrailBucket } from "@/lib/adapters/lake/trail/bucket";
import { syncTrail } from "./sync-trail";

let db: TestDatabase;
let folder: string;
const objects = new Map<string, Buffer>();
const seen = { downloads: 0, listed: [] as string[] };
const account = "111122223333";

/** A bucket in memory that answers as S3 does. */
const bucket: TrailBucket = {
  async below(prefix) {
    const found = [...objects.keys()].flatMap((key) =>
      key.startsWith(prefix) ? `${prefix}${key.slice(prefix.length).split("/")[0]}/` : [],
    );
    return [...new Set(found)];
  },
  async *keysAfter(prefix, after) {
    seen.listed.push(prefix);
    for (const key of [...objects.keys()].sort()) if (key.startsWith(prefix) && key > after) yield key;
  },
  async download(key, file) {
    const content = objects.get(key);
    if (!content) return false;
    seen.downloads += 1;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return true;
  },
};

function put(day: string, clock: string, ids: readonly number[], region = "eu-west-1"): void {
  const compact = day.replaceAll("-", "");
  const key = `AWSLogs/o-abc/${account}/CloudTrail/${region}/${day.replaceAll("-", "/")}/${account}_CloudTrail_${region}_${compact}T${clock}Z_x.json.gz`;
  const Records = ids.map((id) => ({
    eventID: `0a0a0a0a-0000-4000-8000-${String(id).padStart(12, "0")}`,
    eventTime: `${day}T08:00:00Z`,
    eventName: "GetObject",
    eventSource: "s3.amazonaws.com",
    awsRegion: region,
    recipientAccountId: account,
    userIdentity: { type: "Root" },
  }));
  objects.set(key, gzipSync(JSON.stringify({ Records })));
}

const sync = (now: string) =>
  syncTrail(db, {
    bucket,
    bucketName: "s3://trail",
    prefix: "AWSLogs/o-abc",
    since: "2026-03-09",
    lakeFolder: path.join(folder, "lake"),
    tempFolder: folder,
    now: new Date(now),
  });

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "heptagon-sync-"));
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

it("brings every place and day, then only what is new, also what comes late", async () => {
  put("2026-03-09", "2300", [1]);
  put("2026-03-10", "0900", [2, 3]);
  put("2026-03-10", "0900", [4], "us-east-1");
  expect(await sync("2026-03-10T10:00:00Z")).toMatchObject({ objects: 3, inserted: 4 });
  expect(await sync("2026-03-10T10:05:00Z")).toMatchObject({ objects: 0, inserted: 0 });
  expect(seen.downloads).toBe(3);

  put("2026-03-10", "0845", [5]); // delivered before the last one that was seen
  put("2026-03-10", "1010", [2, 6]); // and one event again
  expect(await sync("2026-03-10T10:15:00Z")).toMatchObject({ objects: 2, inserted: 2, duplicates: 1 });
});

it("does not list a day again that is long over", async () => {
  await sync("2026-03-20T00:00:00Z");
  seen.listed.length = 0;
  await sync("2026-03-20T01:00:00Z");
  expect(seen.listed.some((prefix) => prefix.includes("2026/03/10"))).toBe(false);
  expect(seen.listed.some((prefix) => prefix.includes("2026/03/20"))).toBe(true);
});

it("notes how far it came only once that is loaded", async () => {
  put("2026-03-20", "0100", [7]);
  const failing = { ...bucket, download: () => Promise.reject(new Error("the network went away")) };
  const input = {
    bucketName: "s3://trail",
    prefix: "AWSLogs/o-abc",
    since: "2026-03-20",
    lakeFolder: path.join(folder, "lake"),
    tempFolder: folder,
  };
  const now = new Date("2026-03-20T02:00:00Z");
  await expect(syncTrail(db, { ...input, bucket: failing, now })).rejects.toThrow("network");
  expect(await sync("2026-03-20T02:05:00Z")).toMatchObject({ objects: 1, inserted: 1 });
});
