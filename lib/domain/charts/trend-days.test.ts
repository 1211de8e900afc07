import { expect, it } from "vitest";
import { trendDays } from "./trend-days";

it("keeps a day without a score as a gap", () => {
  const points = [
    { day: "2026-02-27", score: 60 },
    { day: "2026-03-02", score: 62 },
  ];
  expect(trendDays(points)).toEqual([
    { day: "2026-02-27", score: 60 },
    { day: "2026-02-28", score: null },
    { day: "2026-03-01", score: null },
    { day: "2026-03-02", score: 62 },
  ]);
});

it("is empty without points and one day long with one", () => {
  expect(trendDays([])).toEqual([]);
  expect(trendDays([{ day: "2026-03-02", score: null }])).toEqual([{ day: "2026-03-02", score: null }]);
});
