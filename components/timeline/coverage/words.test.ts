import { expect, it } from "vitest";
import { coverageSentence, shareWords } from "./words";

const place = {
  account: "1",
  region: "r",
  hours: 10,
  heard: 9,
  missing: 0,
  covered: 0,
  verified: 0,
  gaps: [],
};
const coverage = {
  from: "",
  to: "",
  hours: 20,
  missing: 0,
  covered: 0,
  verified: 0,
  places: [place, { ...place, region: "s" }],
  problems: [],
};

it("answers in one sentence, the worst first", () => {
  expect(coverageSentence({ ...coverage, hours: 0, places: [] })).toContain("No log");
  expect(coverageSentence(coverage)).toBe("No hour is missing in 2 accounts × regions.");
  const gap = { ...coverage, missing: 3, places: [{ ...place, missing: 3 }, place] };
  expect(coverageSentence(gap)).toBe("3 of 20 hours are missing, in 1 of 2 accounts × regions.");
  const problems = [{ key: "k", account: "1", region: "r", at: "", detail: "d" }];
  expect(coverageSentence({ ...gap, problems })).toContain("1 digest says");
});

it("never says all of it when it is not", () => {
  expect(shareWords(9_999, 10_000)).toBe("99.9 %");
  expect(shareWords(10, 10)).toBe("100 %");
  expect(shareWords(0, 0)).toBe("0 %");
});
