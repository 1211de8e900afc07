import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, officeRhythm, storyOf, wallClock } from "./calendar";

describe("storyOf", () => {
  it("lies within the thirty days before the end, the restore on a Tuesday", () => {
    const year = { min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) };
    fc.assert(
      fc.property(fc.integer(year), (end) => {
        const { gap, ...moments } = storyOf(end);
        expect(new Date(moments.restore).getUTCDay()).toBe(2);
        for (const moment of [...Object.values(moments), gap.start, gap.end]) {
          expect(moment).toBeLessThan(end);
          expect(moment).toBeGreaterThan(end - 30 * day);
        }
        expect(gap.end - gap.start).toBe(3 * 3_600_000);
      }),
    );
  });
});

describe("wallClock", () => {
  it("follows the zone, summer time included", () => {
    expect(wallClock(Date.UTC(2026, 0, 12, 8), "Europe/Amsterdam")).toEqual({ hour: 9, weekday: 1 });
    expect(wallClock(Date.UTC(2026, 6, 13, 8), "Europe/Amsterdam")).toEqual({ hour: 10, weekday: 1 });
  });
});

describe("officeRhythm", () => {
  it("rests at night and at weekends, and dips at lunch", () => {
    const at = (hour: number, date = 12) =>
      officeRhythm(Date.UTC(2026, 0, date, hour - 1), "Europe/Amsterdam");
    expect(at(3)).toBe(0);
    expect(at(10)).toBeGreaterThan(at(12));
    expect(at(14)).toBeGreaterThan(at(12));
    expect(at(10, 17)).toBeLessThan(0.05);
  });
});
