import { describe, expect, it } from "vitest";
import { untilAsked } from "./until";

const read = untilAsked(Date.parse("2026-11-25T12:00:00Z"));

describe("untilAsked", () => {
  it("takes days, a day, an instant, or no end", () => {
    expect(read.parse("30d")?.toISOString()).toBe("2026-12-25T12:00:00.000Z");
    expect(read.parse("2027-01-31")?.toISOString()).toBe("2027-01-31T23:59:00.000Z");
    expect(read.parse("2027-01-31T10:00:00+02:00")?.toISOString()).toBe("2027-01-31T08:00:00.000Z");
    expect(read.parse("never")).toBeNull();
  });

  it("says what it expected of anything else", () => {
    for (const text of ["", "soon", "30", "2027-02-31", "2027-13-01"]) {
      expect(read.safeParse(text).error?.issues[0]?.message, text).toMatch(/^expected 30d/);
    }
  });
});
