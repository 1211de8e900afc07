import { expect, it } from "vitest";
import { scoreSum } from "./score-sum";

const check = (name: string, weight: number, ratio: number | null) => ({
  check: name,
  title: name,
  severity: "high" as const,
  layer: "storage",
  weight,
  passed: 0,
  failed: 0,
  notAssessed: 0,
  muted: 0,
  ratio,
});

it("recomputes a score from its checks, largest loss first, unassessed ones beside it", () => {
  const sum = scoreSum([check("b", 1, 1), check("a", 10, 0.5), check("c", 3, null)]);
  expect(sum.rows.map((row) => [row.check, row.contribution])).toEqual([
    ["a", 5],
    ["b", 1],
  ]);
  expect([sum.weighted, sum.weight]).toEqual([6, 11]);
  expect(sum.score).toBeCloseTo(54.5454, 3);
  expect(sum.left.map((row) => row.check)).toEqual(["c"]);
});

it("has no score when nothing was assessed", () => {
  expect(scoreSum([check("c", 3, null)]).score).toBeNull();
});
