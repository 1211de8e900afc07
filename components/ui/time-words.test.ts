import { describe, expect, it } from "vitest";
import { absoluteTime, clockTime, dayWords, effortWords, relativeTime } from "./time-words";

const now = Date.parse("2026-03-12T14:00:00Z");

describe("relativeTime", () => {
  it.each([
    ["2026-03-12T13:59:40Z", "just now"],
    ["2026-03-12T13:57:00Z", "3 min ago"],
    ["2026-03-12T10:00:00Z", "4 h ago"],
    ["2026-03-12T16:30:00Z", "in 2 h"],
    ["2026-03-02T14:00:00Z", "10 d ago"],
    ["2026-02-01T14:00:00Z", "1 month ago"],
    ["2025-12-01T14:00:00Z", "3 months ago"],
    ["2023-03-12T14:00:00Z", "3 years ago"],
    ["never", "at an unknown time"],
  ])("says %s as %s", (at, words) => {
    expect(relativeTime(at, now)).toBe(words);
  });
});

describe("absolute times", () => {
  it("name their zone", () => {
    expect(absoluteTime("2026-03-12T14:02:11Z", "UTC")).toBe("12 Mar 2026, 14:02:11 UTC");
    expect(absoluteTime("2026-07-12T14:02:11Z", "America/New_York")).toMatch(/10:02:11 (EDT|GMT-4)$/);
  });

  it("come back unread when they are none", () => {
    expect(absoluteTime("yesterday", "UTC")).toBe("yesterday");
  });

  it("can be the time of day or the day alone", () => {
    expect(clockTime("2026-03-12T14:02:11Z", "UTC")).toBe("14:02:11");
    expect(dayWords("2026-03-12")).toBe("12 Mar");
  });
});

it("says effort in working time", () => {
  expect([5, 60, 90, 480, 960, 2_400].map(effortWords)).toEqual([
    "5 min",
    "1 h",
    "1.5 h",
    "8 h",
    "2 d",
    "5 d",
  ]);
});
