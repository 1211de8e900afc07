import { expect, it } from "vitest";
import { pointsWords, weekdayWords } from "./move-words";

it("says how far and on which day", () => {
  expect([-9.31, 1, 0.04, 12.6].map(pointsWords)).toEqual(["9.3 points", "1 point", "0 points", "13 points"]);
  expect(weekdayWords("2026-11-24")).toBe("Tue 24 Nov");
});
