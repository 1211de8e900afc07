import { describe, expect, it } from "vitest";
import { changesSentence, InventoryComparison } from "./inventory-changes";
import type { Gap, Resource, Snapshot } from "./snapshot/document";
import { resource, snapshotOf } from "./testing/kit";
import { buildWorld } from "./world";

const now = new Date("2026-03-01T00:00:00Z");
const volume = (id: string, config: Record<string, unknown>): Resource =>
  resource("ec2:volume", config as never, { id });

function compare(before: Snapshot, after: Snapshot) {
  const comparison = new InventoryComparison({ digest: (text) => text });
  for (const one of before.resources) comparison.before(one);
  for (const gap of before.gaps) comparison.gapBefore(gap);
  for (const one of after.resources) comparison.now(one);
  for (const gap of after.gaps) comparison.gapNow(gap);
  return comparison.changes(buildWorld({ ...after, resources: [] }, now));
}

const of = (resources: Resource[], gaps: Gap[] = []): Snapshot => ({
  ...snapshotOf(resources),
  services: ["ec2"],
  gaps,
});

describe("what changed since the last inventory", () => {
  it("counts by type what came, went and differs", () => {
    const changes = compare(
      of([volume("a", { Encrypted: true }), volume("b", { Encrypted: true }), volume("c", {})]),
      of([volume("a", { Encrypted: true }), volume("b", { Encrypted: false }), volume("d", {})]),
    );
    expect(changes.types).toEqual([{ type: "ec2:volume", added: 1, changed: 1, removed: 1 }]);
    expect(changesSentence(changes)).toBe("1 added, 1 changed, 1 removed; 0 new gaps");
  });

  it("sees no change in the order of lists and members, nor in signs of use", () => {
    const before = volume("a", { Tags: ["x", "y"], Size: 8, LastUsedDate: "2026-01-01" });
    const after = volume("a", { LastUsedDate: "2026-02-01", Size: 8, Tags: ["y", "x"] });
    expect(compare(of([before]), of([after])).types).toEqual([]);
  });

  it("does not say that a thing is gone when it could not be listed", () => {
    const [known] = of([volume("a", {})]).resources;
    const gap: Gap = {
      account: known?.account ?? "",
      region: known?.region ?? "",
      service: "ec2",
      operation: "ec2:DescribeVolumes",
      reason: "denied",
      message: "AccessDenied",
    };
    const changes = compare(of([volume("a", {})]), of([], [gap]));
    expect(changes).toEqual({ types: [], newGaps: [gap] });
    expect(compare(of([volume("a", {})], [gap]), of([volume("a", {})], [gap])).newGaps).toEqual([]);
  });
});
