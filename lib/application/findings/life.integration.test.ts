import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { assignFindings } from "@/lib/application/findings/acts/assign";
import { muteFindings, unmuteFindings } from "@/lib/application/findings/acts/mute";
import { noteFindings, withdrawNotes } from "@/lib/application/findings/acts/note";
import { changeDueDays } from "@/lib/application/findings/due-days";
import { listExceptions } from "@/lib/application/findings/exceptions/list-exceptions";
import { previewException } from "@/lib/application/findings/exceptions/preview-exception";
import {
  addException,
  changeException,
  endException,
} from "@/lib/application/findings/exceptions/save-exception";
import { getFinding } from "@/lib/application/findings/get-finding";
import { importSnapshot } from "@/lib/application/findings/import-snapshot";
import { listFindings } from "@/lib/application/findings/list-findings";
import { scorecard } from "@/lib/application/findings/principle";
import { renewLapsedMutes } from "@/lib/application/findings/renew-muting";
import { exceptionRule } from "@/lib/contract/endpoints/finding-life";
import { defaultDueDays } from "@/lib/domain/posture/due";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const production = "111122223333";
const sandbox = "444455556666";
const check = "bucket-versioned";
const now = new Date("2026-03-10T00:00:00Z");
const actor = { who: "lead@example.com", now, scope: wholeOrganisation };
const inSandbox = { ...actor, scope: { all: false as const, accounts: [sandbox] } };

/** Two buckets in production, one in the sandbox; those that are named keep no versions. */
function snapshotOf(day: number, unversioned: readonly string[]): Snapshot {
  const bucket = (account: string, name: string) => ({
    type: "s3:bucket",
    account,
    region: "eu-west-1",
    id: `arn:aws:s3:::${name}`,
    name,
    tags: { team: name === "beta" ? "web" : "data" },
    config: { Versioning: unversioned.includes(name) ? {} : { Status: "Enabled" } },
  });
  return {
    heptagonSnapshot: 2,
    takenAt: `2026-03-0${day}T06:00:00Z`,
    organisation: { name: "Example" },
    accounts: [
      { id: production, name: "production", unit: "/workloads/prod" },
      { id: sandbox, name: "sandbox", unit: "/sandbox" },
    ],
    regions: ["eu-west-1"],
    services: ["s3"],
    resources: [bucket(production, "alpha"), bucket(production, "beta"), bucket(sandbox, "gamma")],
    gaps: [],
  };
}

describe("the life of findings", () => {
  let db: TestDatabase;
  let dataFolder: string;

  const take = (day: number, unversioned: readonly string[]) =>
    importSnapshot(db, {
      document: snapshotOf(day, unversioned),
      source: { kind: "snapshot", name: "test" },
      dataFolder,
      now,
    });
  const all = async () =>
    (await listFindings(db, wholeOrganisation, { check: [check] }, { limit: 100 })).findings;
  const byName = async () => new Map((await all()).map((one) => [one.resource.slice(13), one]));
  const idOf = async (name: string) => (await byName()).get(name)?.id ?? "";
  const score = async () => {
    const question = { until: now, regions: null };
    const card = await scorecard(db, wholeOrganisation, 7, question);
    return card.checks.find((one) => one.check === check);
  };

  beforeEach(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), "heptagon-life-"));
    db = await testDatabase();
    await take(1, ["alpha", "beta"]);
  });
  afterEach(async () => {
    await db.drop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it("opens, stays open, is resolved and opens again, each turn with its snapshot", async () => {
    await take(2, ["alpha"]);
    await take(3, ["alpha", "beta"]);
    const found = await byName();
    expect(found.get("alpha")).toMatchObject({ life: "open", openedAt: "2026-03-01T06:00:00.000Z" });
    expect(found.get("beta")).toMatchObject({ life: "reopened", openedAt: "2026-03-03T06:00:00.000Z" });
    expect(found.get("gamma")).toMatchObject({ life: "never", openedAt: null, dueAt: null });
    expect(found.get("beta")?.dueAt).toBe("2026-06-01T06:00:00.000Z");
    const { history, proof } = await getFinding(db, wholeOrganisation, await idOf("beta"));
    expect(history.map(({ change, at, snapshot }) => [change, at, snapshot?.takenAt])).toEqual([
      ["reopened", "2026-03-03T06:00:00.000Z", "2026-03-03T06:00:00.000Z"],
      ["resolved", "2026-03-02T06:00:00.000Z", "2026-03-02T06:00:00.000Z"],
      ["opened", "2026-03-01T06:00:00.000Z", "2026-03-01T06:00:00.000Z"],
    ]);
    expect(proof.map(({ seen, takenAt }) => [seen, takenAt.slice(0, 10)])).toEqual([
      ["first", "2026-03-01"],
      ["last", "2026-03-03"],
    ]);
    const page = await listFindings(db, wholeOrganisation, { life: ["reopened"] }, { limit: 10 });
    expect(page.findings.map(({ resource }) => resource)).toEqual(["arn:aws:s3:::beta"]);
  });

  it("is due by severity, and by what people set", async () => {
    await changeDueDays(db, { ...defaultDueDays, medium: 2 });
    const found = await listFindings(
      db,
      wholeOrganisation,
      { due: ["overdue"], check: [check] },
      { limit: 9 },
    );
    expect(found.findings.map(({ dueAt }) => dueAt)).toEqual([
      "2026-03-03T06:00:00.000Z",
      "2026-03-03T06:00:00.000Z",
    ]);
    await take(2, ["alpha", "beta", "gamma"]);
    const sorted = await listFindings(db, wholeOrganisation, { check: [check] }, { sort: "due", limit: 2 });
    expect(sorted.findings).toHaveLength(2);
    const cursor = sorted.nextCursor ?? "";
    const rest = await listFindings(
      db,
      wholeOrganisation,
      { check: [check] },
      { sort: "due", cursor, limit: 2 },
    );
    expect(rest.findings.map(({ resource }) => resource)).toEqual(["arn:aws:s3:::gamma"]);
  });

  it("mutes with a reason until a day, counts again after it, and moves the score each time", async () => {
    const id = await idOf("alpha");
    expect(await score()).toMatchObject({ passed: 1, failed: 2, muted: 0 });
    const until = new Date("2026-03-20T00:00:00Z");
    await muteFindings(db, actor, { ids: [id], reason: "Replaced in April", until });
    expect(await score()).toMatchObject({ passed: 1, failed: 1, muted: 1 });
    expect((await byName()).get("alpha")).toMatchObject({
      status: "muted",
      dueAt: null,
      muting: { reason: "Replaced in April", until: until.toISOString(), exception: null },
    });
    expect(await renewLapsedMutes(db, new Date("2026-03-19T00:00:00Z"))).toEqual({ muted: 0, unmuted: 0 });
    expect(await renewLapsedMutes(db, new Date("2026-03-21T00:00:00Z"))).toEqual({ muted: 0, unmuted: 1 });
    expect(await score()).toMatchObject({ failed: 2, muted: 0 });
    expect((await byName()).get("alpha")).toMatchObject({ status: "fail", life: "open", muting: null });
    const past = { ids: [id], reason: "too late", until: new Date("2026-03-01T00:00:00Z") };
    await expect(muteFindings(db, actor, past)).rejects.toThrow("over before it begins");
  });

  it("takes a mute back, and keeps who did what for ever", async () => {
    const id = await idOf("alpha");
    await muteFindings(db, actor, { ids: [id], reason: "Known", until: null });
    expect(await unmuteFindings(db, actor, { ids: [id] })).toEqual({ asked: 1, changed: 1, kept: 0 });
    const { acts } = await getFinding(db, wholeOrganisation, id);
    expect(acts.map(({ act, who }) => [act, who])).toEqual([
      ["unmuted", actor.who],
      ["muted", actor.who],
    ]);
    await expect(db.pool.query("UPDATE app.finding_act SET who = 'nobody'")).rejects.toThrow("append-only");
    await expect(db.pool.query("DELETE FROM app.finding_act")).rejects.toThrow("append-only");
  });

  it("is looked after by somebody, through snapshots and the loss of the cache", async () => {
    const id = await idOf("alpha");
    const given = await assignFindings(db, actor, { ids: [id], owner: "Dana@Example.com" });
    expect(given.before).toEqual([{ id, owner: null }]);
    await db.pool.query("TRUNCATE cache.finding, cache.finding_change, cache.snapshot CASCADE");
    await take(1, ["alpha"]);
    expect((await byName()).get("alpha")?.owner).toBe("dana@example.com");
    const mine = await listFindings(db, wholeOrganisation, { owner: ["dana@example.com"] }, { limit: 9 });
    expect(mine.findings.map((one) => one.id)).toEqual([id]);
    const nobodys = await listFindings(
      db,
      wholeOrganisation,
      { owner: ["none"], check: [check] },
      { limit: 9 },
    );
    expect(nobodys.findings).toHaveLength(2);
  });

  it("carries notes, which who wrote them can take back", async () => {
    const id = await idOf("alpha");
    const { notes } = await noteFindings(db, actor, { ids: [id], text: "Asked the web team." });
    await expect(withdrawNotes(db, { ...actor, who: "other@example.com" }, { notes })).rejects.toThrow(
      "who wrote it",
    );
    await withdrawNotes(db, actor, { notes });
    const { acts } = await getFinding(db, wholeOrganisation, id);
    expect(acts).toMatchObject([
      { act: "noted", text: "Asked the web team.", withdrawnAt: now.toISOString() },
    ]);
  });

  it("is nobody else's to touch: findings beyond one's accounts are not there", async () => {
    const ids = [await idOf("alpha")];
    await expect(assignFindings(db, inSandbox, { ids, owner: null })).rejects.toThrow("no such finding");
    await expect(muteFindings(db, inSandbox, { ids, reason: "No", until: null })).rejects.toThrow("no such");
  });

  const rule = (values: object) => exceptionRule.parse({ reason: "By design", owner: actor.who, ...values });

  it("is left by an exception, which is tried first, changed and ended", async () => {
    const byTag = rule({ check, tag: { key: "team", value: "d*" } });
    const tried = await previewException(db, actor, { rule: byTag, id: null });
    expect(tried).toMatchObject({ mutes: 1, unmutes: 0, examples: [{ resource: "arn:aws:s3:::alpha" }] });
    expect(tried.scores.map(({ principle }) => principle)).toEqual([7]);
    expect(tried.scores[0]?.after).toBeGreaterThan(tried.scores[0]?.before ?? 100);
    expect((await byName()).get("alpha")?.status).toBe("fail");

    const { id } = await addException(db, actor, byTag);
    expect(await score()).toMatchObject({ failed: 1, muted: 1 });
    const left = await listFindings(db, wholeOrganisation, { exception: [id] }, { limit: 10 });
    expect(left.findings.map(({ resource }) => resource)).toEqual(["arn:aws:s3:::alpha"]);
    expect(await unmuteFindings(db, actor, { ids: [await idOf("alpha")] })).toMatchObject({
      changed: 0,
      kept: 1,
    });
    await take(2, ["alpha", "beta", "gamma"]);
    expect(await score()).toMatchObject({ failed: 1, muted: 2 });

    await changeException(db, actor, id, rule({ check, unit: "/workloads" }));
    expect([...(await byName())].map(([name, { status }]) => [name, status]).sort()).toEqual([
      ["alpha", "muted"],
      ["beta", "muted"],
      ["gamma", "fail"],
    ]);
    await endException(db, actor, id);
    expect(await score()).toMatchObject({ failed: 3, muted: 0 });
    expect(await listExceptions(db, wholeOrganisation, now)).toMatchObject([
      { id, state: "ended", mutes: 0 },
    ]);
  });

  it("lets exceptions lapse, and keeps them within the accounts of who made them", async () => {
    await take(2, ["alpha", "gamma"]);
    const everything = rule({ principle: 7, expiresAt: "2026-03-12T00:00:00Z" });
    const { id } = await addException(db, inSandbox, everything);
    expect((await byName()).get("alpha")?.status).toBe("fail");
    expect((await byName()).get("gamma")).toMatchObject({ status: "muted", muting: { exception: id } });
    await renewLapsedMutes(db, new Date("2026-03-13T00:00:00Z"));
    expect((await byName()).get("gamma")?.status).toBe("fail");
    const orgWide = await addException(db, actor, rule({ principle: 6 }));
    await expect(endException(db, inSandbox, orgWide.id)).rejects.toThrow("may not see");
    await expect(addException(db, actor, rule({ check: "no-such-check" }))).rejects.toThrow("no check");
  });
});
