import { describe, expect, it } from "vitest";
import { overviewLead, overviewSentence } from "./sentence";

describe("overviewSentence", () => {
  it.each([
    [66.2, -1.2, "You are slightly worse than a month ago: 66, down 1."],
    [66, 0.3, "You are where you were a month ago: 66."],
    [71, 5, "You are better than a month ago: 71, up 5."],
    [40, -12, "You are much worse than a month ago: 40, down 12."],
    [58, null, "You stand at 58 of 100; there is no month-old score to compare with yet."],
    [null, null, "Nothing has been assessed yet."],
  ])("says %s with a change of %s", (score, change, sentence) => {
    expect(overviewSentence({ score, change })).toBe(sentence);
  });
});

describe("overviewLead", () => {
  const principles = [
    { principle: 2, name: "Traceability", change: 4 },
    { principle: 5, name: "Data protection", change: -9 },
  ];

  it("names the largest fall with its day and cause, and what rose most", () => {
    const fall = {
      principle: 5,
      day: "2026-03-10",
      points: -9,
      title: "Databases are encrypted",
      failing: 3,
    };
    expect(overviewLead([fall], principles)).toBe(
      "Data protection fell 9 points on Tuesday: 3 resources fail “Databases are encrypted”. Traceability rose most in 30 days, by 4.",
    );
  });

  it("says so when nothing fell or rose", () => {
    expect(overviewLead([], [{ principle: 2, name: "Traceability", change: null }])).toBe(
      "No principle fell in the last seven days.",
    );
  });
});
