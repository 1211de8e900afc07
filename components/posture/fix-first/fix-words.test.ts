import { describe, expect, it } from "vitest";
import { fixFirstSentence, gainWords, whatIfChoice } from "./fix-words";

const first = {
  value: "bucket-not-public",
  title: "No bucket is open to everyone",
  account: null,
  severity: "critical" as const,
  checks: ["bucket-not-public"],
  principles: [6],
  failing: 3,
  points: 4.23,
  minutes: 90,
  worth: 0.47,
  owners: [],
  dueAt: null,
  finding: "f1",
};

describe("fixFirstSentence", () => {
  it("says what comes first, what it gains and what it takes", () => {
    expect(fixFirstSentence(first)).toBe("Fix 3 findings first: +4.2 for principle 6 in about 1.5 h.");
    expect(fixFirstSentence({ ...first, failing: 1, principles: [5, 6] })).toContain(
      "1 finding first: +4.2 for 2 principles",
    );
  });

  it("says so when nothing fails", () => {
    expect(fixFirstSentence(undefined)).toBe("Nothing to fix.");
  });
});

describe("gainWords", () => {
  it("never shows a gain as nothing", () => {
    expect([0.01, 0.1, 9.96, 12.4].map(gainWords)).toEqual(["+<0.1", "+0.1", "+10.0", "+12"]);
  });
});

describe("whatIfChoice", () => {
  it("is a check, or the checks of one resource", () => {
    expect(whatIfChoice("check", first)).toBe("bucket-not-public");
    expect(whatIfChoice("resource", { value: "arn:aws:s3:::logs", checks: ["a", "b"] })).toBe(
      "a:arn:aws:s3:::logs,b:arn:aws:s3:::logs",
    );
  });
});
