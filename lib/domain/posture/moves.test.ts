import { expect, it } from "vitest";
import { momentsAround, movesOf } from "./moves";
import { type Principle, principleNumbers } from "./principles";
import type { CheckPart } from "./score";
import { momentOf } from "./trend";

function part(check: string, passed: number, failed: number): CheckPart {
  return { check, severity: "high", passed, failed, notAssessed: 0, muted: 0 };
}
function moment(id: number, at: string, ...parts: CheckPart[]) {
  return momentOf(id, new Date(at), new Map<Principle, CheckPart[]>([[5, parts]]), principleNumbers);
}

const moments = [
  moment(1, "2026-03-01T06:00:00Z", part("disk", 4, 0), part("bucket", 1, 1)),
  moment(2, "2026-03-03T06:00:00Z", part("disk", 3, 1), part("bucket", 1, 1)),
  moment(3, "2026-03-03T18:00:00Z", part("disk", 1, 3), part("bucket", 2, 0)),
  moment(4, "2026-03-04T06:00:00Z", part("disk", 1, 3), part("bucket", 2, 0)),
];

it("names the days on which a score moved, against the day with data before, what explains it first", () => {
  const [move, ...others] = movesOf(moments, 5);
  expect(others).toEqual([]);
  expect(move).toMatchObject({ day: "2026-03-03", points: -12.5 });
  expect(move?.checks.map(({ check, effect }) => [check, effect])).toEqual([
    ["disk", -37.5],
    ["bucket", 25],
  ]);
});

it("finds what stands around a day, and nothing around the first", () => {
  expect(momentsAround(moments, "2026-03-03")?.before.snapshotId).toBe(1);
  expect(momentsAround(moments, "2026-03-03")?.after.snapshotId).toBe(3);
  expect(momentsAround(moments, "2026-03-01")).toBeUndefined();
  expect(momentsAround(moments, "2026-03-02")).toBeUndefined();
});
