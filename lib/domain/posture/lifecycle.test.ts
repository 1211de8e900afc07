import { describe, expect, it } from "vitest";
import { bindChecks, type Retirement } from "./check-book";
import { defaultDueDays } from "./due";
import type { Finding, FindingStatus } from "./finding";
import type { ChangeKind } from "./life";
import { advance, changeOf, goneReason, type KnownFinding } from "./lifecycle";
import { checkById, checks } from "./registry";
import type { Gap, Resource } from "./snapshot/document";
import { account, denied, resource, snapshotOf, testNow } from "./testing/kit";
import { buildWorld } from "./world";

describe("the change that a new status means", () => {
  const cases: [FindingStatus | undefined, FindingStatus, ChangeKind | undefined, ChangeKind | undefined][] =
    [
      [undefined, "fail", undefined, "opened"],
      [undefined, "pass", undefined, undefined],
      ["pass", "fail", undefined, "opened"],
      ["pass", "fail", "resolved", "reopened"],
      ["fail", "fail", "opened", undefined],
      ["fail", "pass", "opened", "resolved"],
      ["fail", "not_assessed", "opened", "not_assessed"],
      ["not_assessed", "fail", "opened", "still_open"],
      ["not_assessed", "pass", "opened", "resolved"],
      ["not_assessed", "pass", "resolved", undefined],
      ["fail", "muted", "opened", "muted"],
      ["muted", "fail", "muted", "unmuted"],
      ["muted", "pass", "muted", "resolved"],
    ];
  it.each(cases)("%s → %s after %s is %s", (before, after, last, change) => {
    expect(changeOf(before, after, last)).toBe(change);
  });
});

const check = "volume-encrypted";
const place = { check, account, region: "eu-west-1", resource: "arn:volume" };

function known(status: FindingStatus, more: Partial<KnownFinding> = {}): KnownFinding {
  const seen = new Date("2026-02-01T00:00:00Z");
  const times = { firstSeen: seen, lastSeen: seen, openedAt: seen, changedAt: seen };
  const life = status === "pass" ? "never" : "open";
  return { ...place, id: "f", status, reason: "as it was", life, ...times, ...more };
}

/** What a snapshot without the volume does to what is known of it. */
function without(
  before: KnownFinding,
  gaps: Gap[] = [],
  regions = ["eu-west-1"],
  { retired, others = [resource("ec2:vpc", {})] }: { retired?: Retirement; others?: Resource[] } = {},
) {
  return advance({
    known: new Map([["key", before]]),
    found: [],
    lastChange: new Map([["f", "opened"]]),
    world: buildWorld({ ...snapshotOf(others, gaps), regions }, testNow),
    checks: bindChecks(checks.map((one) => ({ check: one, origin: "built-in", retired }))),
    idOf: (key) => key,
    takenAt: testNow,
    at: testNow,
    dueDays: defaultDueDays,
  });
}

describe("a finding that a snapshot does not bring", () => {
  it("is resolved when its resource is gone, and kept for ninety days", () => {
    const step = without(known("fail"));
    expect(step.upserts).toMatchObject([{ status: "pass", reason: goneReason }]);
    expect(step.changes).toEqual([{ id: "f", change: "resolved", reason: goneReason }]);
    const gone = known("pass", { reason: goneReason });
    expect(without(gone)).toEqual({ upserts: [], deletions: [], changes: [] });
    expect(without({ ...gone, lastSeen: new Date("2025-11-01T00:00:00Z") }).deletions).toEqual(["f"]);
  });

  it("is closed with the reason when its check is retired, or asks about its resource no more", () => {
    const closed = (options: Parameters<typeof without>[3]) =>
      without(known("fail"), [], undefined, options).upserts.map(({ status, reason }) => ({
        status,
        reason,
      }));
    expect(closed({ retired: "deleted" })).toEqual([{ status: "pass", reason: "The check was deleted." }]);
    expect(closed({ retired: "disabled" })).toEqual([
      { status: "pass", reason: "The check was switched off." },
    ]);
    const still = { ...resource("ec2:volume", {}), id: place.resource };
    expect(closed({ others: [still] })).toEqual([
      { status: "pass", reason: "The check no longer applies to this resource." },
    ]);
    expect(without(known("pass"), [], undefined, { retired: "deleted" }).deletions).toEqual(["f"]);
    expect(
      without(known("fail"), [denied("ec2:DescribeVolumes")], undefined, { retired: "deleted" }),
    ).toMatchObject({ changes: [{ change: "resolved" }] });
  });

  it("is dropped when it never failed", () => {
    expect(without(known("pass")).deletions).toEqual(["f"]);
  });

  it("is kept when it failed once: that it was resolved can still be told", () => {
    const resolved = without(known("pass", { life: "resolved" }));
    expect(resolved).toMatchObject({
      upserts: [{ status: "pass", life: "resolved", reason: goneReason }],
      deletions: [],
      changes: [],
    });
    const outOfSight = without(known("not_assessed", { life: "open" }));
    expect(outOfSight).toMatchObject({
      upserts: [{ status: "pass", life: "resolved" }],
      deletions: [],
      changes: [{ change: "resolved" }],
    });
  });

  it("is not assessed when its listing was denied, or its region was left out", () => {
    expect(without(known("fail"), [denied("ec2:DescribeVolumes")]).upserts).toMatchObject([
      { status: "not_assessed" },
    ]);
    expect(without(known("fail"), [], ["us-east-1"]).upserts).toMatchObject([{ status: "not_assessed" }]);
  });

  it("is dropped when its check is no more", () => {
    expect(without(known("fail", { check: "a-check-of-old" })).deletions).toEqual(["f"]);
  });
});

it("keeps the first sight of a finding, and counts it from when it first failed", () => {
  const found: Finding = {
    ...place,
    principle: 5,
    layer: "storage",
    service: "ec2",
    severity: "high",
    status: "fail",
    reason: "The volume is not encrypted.",
  };
  const seenAfter = (before: KnownFinding, lastChange: ChangeKind | undefined) =>
    advance({
      known: new Map([[`${check}|${account}|eu-west-1|arn:volume`, before]]),
      found: [found],
      lastChange: new Map(lastChange ? [["f", lastChange]] : []),
      world: buildWorld(snapshotOf([]), testNow),
      checks: { byId: checkById, retirementOf: () => undefined },
      idOf: (key) => key,
      takenAt: testNow,
      at: testNow,
      dueDays: defaultDueDays,
    }).upserts[0]?.firstSeen.toISOString();
  expect(seenAfter(known("pass"), undefined)).toBe(testNow.toISOString());
  expect(seenAfter(known("fail"), "opened")).toBe("2026-02-01T00:00:00.000Z");
  expect(seenAfter(known("pass"), "resolved")).toBe("2026-02-01T00:00:00.000Z");
});
