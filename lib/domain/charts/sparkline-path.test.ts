import { expect, it } from "vitest";
import { sparklinePath } from "./sparkline-path";

const size = { width: 30, height: 10 };
const range = { low: 0, high: 100 };

it("draws one line through all values", () => {
  expect(sparklinePath([0, 50, 100, 0], size, range)).toBe("M0 10L10 5L20 0L30 10");
});

it("leaves a hole where there is no value", () => {
  expect(sparklinePath([0, 0, null, 100, 100], size, range)).toBe("M0 10L7.5 10M22.5 0L30 0");
});

it("shows a value between two gaps", () => {
  expect(sparklinePath([null, 50, null, null], size, range)).toBe("M10 5h1");
});

it("is nothing without values, and stays finite when all are equal", () => {
  expect(sparklinePath([], size, range)).toBe("");
  expect(sparklinePath([5, 5], size, { low: 5, high: 5 })).toBe("M0 10L30 10");
});
