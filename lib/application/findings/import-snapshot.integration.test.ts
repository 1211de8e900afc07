import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/db/testing/database";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import type { Gap, Resource, Snapshot } from "@/lib/domain/posture/snapshot/document";

const first = "111122223333";
const second = "444455556666";
const openPolicy = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
});

function bucket(name: string, open: boolean, account = first): Resource {
  const config = { PublicAccessBlock: null, Policy: open ? openPolicy : null, Acl: { Grants: [] } };
  return { type: "s3:bucket", account, region: "eu-west-1", id: `arn:aws:s3:::${name}`, name, config };
}

function snapshot(day: number, resources: Resource[], accounts = [first], gaps: Gap[] = []): Snapshot {
  return {
    heptagonSnapshot: 2,
    takenAt: `2026-03-${String(day).padStart(2, "0")}T06:00:00Z`,
    accounts: accounts.map((id) => ({ id })),
    regions: ["eu-west-1"],
    services: ["s3"],
    resources,
    gaps,
  };
}

describe("importSnapshot", () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  let dataFolder: string;

  beforeAll(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-import-"));
    db = await testDatabase();
  });
  afterAll(async () => {
    await db.drop();
    await rm(dataFolder, { recursive: true });
  });
  beforeEach(async () => {
    await db.pool.query(
      "TRUNCATE cache.source, cache.snapshot, cache.resource, cache.finding, cache.finding_change, cache.score, app.mute CASCADE",
    );
  });

  const take = (document: Snapshot) =>
    importSnapshot(db, {
      document,
      source: { kind: "snapshot", name: "test" },
      dataFolder,
      now: new Date("2026-03-31T00:00:00Z"),
    });

  async function finding(resource: string) {
    const { rows } = await db.pool.query(
      `SELECT id, status, reason, first_seen, last_seen FROM cache.finding
       WHERE "check" = 'bucket-not-public' AND resource = $1`,
      [resource],
    );
    return rows[0];
  }

  async function history(): Promise<string[]> {
    const { rows } = await db.pool.query(
      `SELECT change FROM cache.finding_change JOIN cache.finding ON finding.id = finding_id
       WHERE "check" = 'bucket-not-public' ORDER BY at, finding_change.id`,
    );
    return rows.map((row) => row.change).filter((change) => change !== "not_assessed");
  }

  async function score(snapshotId: number, account: string): Promise<number | null> {
    const { rows } = await db.pool.query(
      "SELECT score FROM cache.score WHERE snapshot_id = $1 AND account = $2 AND principle = 6",
      [snapshotId, account],
    );
    return rows[0]?.score ?? null;
  }

  it("opens, resolves and reopens a finding, keeping first and last sight", async () => {
    await take(snapshot(1, [bucket("a", false)]));
    expect(await history()).toEqual([]);
    await take(snapshot(2, [bucket("a", true)]));
    await take(snapshot(3, [bucket("a", true)]));
    await take(snapshot(4, [bucket("a", false)]));
    await take(snapshot(5, [bucket("a", true)]));
    const history5 = await history();
    expect(history5.slice(0, 2)).toContain("opened");
    expect(history5).toEqual(expect.arrayContaining(["opened", "resolved", "reopened"]));
    const now = await finding("arn:aws:s3:::a");
    expect(now.status).toBe("fail");
    expect(now.first_seen.toISOString()).toBe("2026-03-02T06:00:00.000Z");
    expect(now.last_seen.toISOString()).toBe("2026-03-05T06:00:00.000Z");
  });

  it("changes nothing when the same content comes again", async () => {
    const document = snapshot(1, [bucket("a", true)]);
    const once = await take(document);
    const again = await take(document);
    expect(again).toMatchObject({ imported: false, snapshotId: once.snapshotId });
    const { rows } = await db.pool.query("SELECT count(*)::int AS n FROM cache.snapshot");
    expect(rows[0].n).toBe(1);
  });

  it("resolves what is gone, but not what could not be listed", async () => {
    await take(snapshot(1, [bucket("a", true), bucket("b", true)]));
    await take(snapshot(2, [bucket("a", true)]));
    expect(await finding("arn:aws:s3:::b")).toMatchObject({
      status: "pass",
      reason: "The resource is gone.",
    });
    const gap: Gap = {
      account: first,
      region: "global",
      service: "s3",
      operation: "s3:ListAllMyBuckets",
      reason: "denied",
      message: "AccessDenied",
    };
    await take(snapshot(3, [], [first], [gap]));
    expect(await finding("arn:aws:s3:::a")).toMatchObject({ status: "not_assessed" });
    await take(snapshot(4, [bucket("a", true)]));
    expect((await finding("arn:aws:s3:::a")).status).toBe("fail");
  });

  it("lets an older snapshot add to the trend without touching what is current", async () => {
    const newer = await take(snapshot(9, [bucket("a", false)]));
    const older = await take(snapshot(3, [bucket("a", true)]));
    expect((await finding("arn:aws:s3:::a")).status).toBe("pass");
    expect(await history()).toEqual([]);
    expect(await score(older.snapshotId, first)).toBeLessThan((await score(newer.snapshotId, first)) ?? 0);
  });

  it("keeps accounts of other snapshots in the organisation's score, also when they arrive late", async () => {
    await take(snapshot(1, [bucket("a", true)], [first]));
    const later = await take(snapshot(3, [bucket("b", false, second)], [second]));
    const both = await score(later.snapshotId, "");
    expect(both).not.toBe(await score(later.snapshotId, second));
    await take(snapshot(2, [bucket("a", false)], [first]));
    expect(await score(later.snapshotId, "")).toBeGreaterThan(both ?? 100);
  });

  it("honours mutes until they expire", async () => {
    await db.pool.query(
      `INSERT INTO app.mute ("check", account, region, resource, reason, created_by, expires_at)
       VALUES ('bucket-not-public', $1, 'eu-west-1', 'arn:aws:s3:::a', 'a website', 'lead', '2026-04-01'),
              ('bucket-not-public', $1, 'eu-west-1', 'arn:aws:s3:::b', 'a website', 'lead', '2026-03-30')`,
      [first],
    );
    await take(snapshot(1, [bucket("a", true), bucket("b", true)]));
    expect((await finding("arn:aws:s3:::a")).status).toBe("muted");
    expect((await finding("arn:aws:s3:::b")).status).toBe("fail");
  });
});
