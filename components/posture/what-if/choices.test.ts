import { expect, it } from "vitest";
import { toggled, whatIfSentence } from "./choices";

it("adds and takes away, a whole check instead of its resources and the other way round", () => {
  expect(toggled([], "a")).toEqual(["a"]);
  expect(toggled(["a"], "a")).toEqual([]);
  expect(toggled(["a:arn:1", "b"], "a")).toEqual(["b", "a"]);
  expect(toggled(["a", "b"], "a", "arn:1")).toEqual(["b", "a:arn:1"]);
  expect(toggled(["a:arn:1"], "a", "arn:1")).toEqual([]);
});

it("names the principle that gains most", () => {
  const change = (principle: number, before: number, after: number) => ({
    principle,
    before: { score: before },
    after: { score: after },
  });
  expect(whatIfSentence(5, [change(1, 50, 51), change(2, 61.2, 73.6)])).toBe(
    "Fix these 5 and principle 2 goes from 61 to 74.",
  );
  expect(whatIfSentence(1, [change(2, 61, 61)])).toBe("Fix this one and no score moves.");
  expect(whatIfSentence(0, [])).toMatch(/^Choose/);
});
