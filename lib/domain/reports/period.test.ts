import { describe, expect, it } from "vitest";
import { momentInWords, periodOf } from "./period";

const now = new Date("2026-11-25T10:00:00Z");
const span = (text: string, zone = "Europe/Berlin") => {
  const { from, to, words } = periodOf(text, now, zone);
  return [from.toISOString(), to.toISOString(), words];
};

describe("periodOf", () => {
  it("counts days back from now", () => {
    expect(span("7d")).toEqual([
      "2026-11-18T10:00:00.000Z",
      "2026-11-25T10:00:00.000Z",
      "the 7 days to 25 November 2026",
    ]);
  });

  it("takes a month in the zone, whose clocks change in it", () => {
    expect(span("2026-10")).toEqual(["2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z", "October 2026"]);
    expect(span("2025-12", "UTC")).toEqual([
      "2025-12-01T00:00:00.000Z",
      "2026-01-01T00:00:00.000Z",
      "December 2025",
    ]);
  });

  it("ends a month that is under way now", () => {
    expect(span("2026-11")[1]).toBe(now.toISOString());
  });

  it("holds both days of a span", () => {
    expect(span("2026-10-01..2026-10-31", "UTC")).toEqual([
      "2026-10-01T00:00:00.000Z",
      "2026-11-01T00:00:00.000Z",
      "1 October 2026 to 31 October 2026",
    ]);
  });

  it.each([
    ["14d", "not one we know"],
    ["2026-13", "no month"],
    ["2027-01", "not begun"],
    ["2026-02-30..2026-03-01", "no calendar"],
    ["2026-03-02..2026-03-01", "ends before"],
    ["2024-01-01..2026-01-01", "longer than"],
  ])("refuses %s and says why", (text, why) => {
    expect(() => span(text)).toThrow(why);
  });
});

it("names the zone of a moment", () => {
  expect(momentInWords("Europe/Berlin", now)).toMatch(/^25 Nov 2026, 11:00 .+ \(Europe\/Berlin\)$/);
  expect(momentInWords("UTC", now)).toBe("25 Nov 2026, 10:00 UTC");
});
