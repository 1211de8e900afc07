import { describe, expect, it } from "vitest";
import { findingsSentence, findingTotal } from "./findings-sentence";

const facets = [
  {
    field: "status",
    values: [
      { value: "fail", count: 87 },
      { value: "pass", count: 1_000 },
      { value: "not_assessed", count: 1 },
    ],
  },
];

describe("findingsSentence", () => {
  it.each([
    [[], "87 of 1,088 findings fail."],
    [["fail"], "87 findings fail."],
    [["pass"], "1,000 checks pass."],
    [["not_assessed"], "1 finding was not assessed."],
    [["muted"], "No finding matches."],
    [["fail", "not_assessed"], "87 of 88 findings fail."],
  ])("with status %s says %s", (status, sentence) => {
    expect(findingsSentence(facets, status)).toBe(sentence);
  });
});

it("counts what the filters leave", () => {
  expect(findingTotal(facets, [])).toBe(1_088);
  expect(findingTotal([], ["fail"])).toBe(0);
});
