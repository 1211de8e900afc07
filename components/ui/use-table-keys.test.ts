import { expect, it } from "vitest";
import { nextIndex } from "./use-table-keys";

it.each([
  ["j", 3, 4],
  ["ArrowDown", 9, 9],
  ["k", 0, 0],
  ["ArrowUp", 5, 4],
  ["Home", 5, 0],
  ["End", 5, 9],
  ["x", 5, null],
])("%s moves from %i to %s of ten rows", (key, from, to) => {
  expect(nextIndex(key, from, 10)).toBe(to);
});

it("moves nowhere in an empty list", () => {
  expect(nextIndex("j", 0, 0)).toBeNull();
});
