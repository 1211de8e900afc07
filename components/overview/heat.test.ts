import { expect, it } from "vitest";
import { heatOf, worstFirst } from "./heat";

it("colours what is low, and never what was not assessed", () => {
  expect([100, 70, 69.9, 55, 40, 30, 0, null].map(heatOf)).toEqual([0, 0, 1, 2, 3, 4, 5, "none"]);
});

it("puts the worst account first and one without scores last", () => {
  const rows = [
    { account: "1", scores: [90, null] },
    { account: "2", scores: [null, null] },
    { account: "3", scores: [20, 90] },
  ];
  expect(worstFirst(rows).map(({ account }) => account)).toEqual(["3", "1", "2"]);
});
