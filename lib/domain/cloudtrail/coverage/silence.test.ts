import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hourOf, missingHours, silentRuns } from "./silence";

const start = hourOf("2026-03-02T00:00:00Z"); // a Monday
const days = 28;
const end = start + days * 24;
const every = Array.from({ length: days * 24 }, (_, index) => start + index);
const weekday = (hour: number) => (Math.floor(hour / 24) + 4) % 7;

describe("missingHours", () => {
  it("finds a few silent hours where every other hour was heard", () => {
    const gone = start + 200;
    const heard = every.filter((hour) => hour < gone || hour >= gone + 4);
    expect(missingHours(heard, start, end)).toMatchObject([{ from: gone, to: gone + 4 }]);
  });

  it("takes nights and weekends of people who work by day for what they are", () => {
    const heard = every.filter((hour) => hour % 24 >= 8 && hour % 24 < 18 && ![0, 6].includes(weekday(hour)));
    expect(missingHours(heard, start, end)).toEqual([]);
  });

  it("finds the working day that is missing among them, and a trail that ends", () => {
    const office = every.filter(
      (hour) => hour % 24 >= 8 && hour % 24 < 18 && ![0, 6].includes(weekday(hour)),
    );
    const wednesday = start + 9 * 24;
    const heard = office.filter((hour) => hour < wednesday || hour >= wednesday + 24);
    const [gap] = missingHours(heard, start, end);
    expect(gap?.from).toBeLessThanOrEqual(wednesday + 8);
    expect(gap?.to).toBeGreaterThanOrEqual(wednesday + 18);
    const cut = every.filter((hour) => hour < end - 12);
    expect(missingHours(cut, start, end)).toMatchObject([{ from: end - 12, to: end }]);
  });

  it("says nothing of places where hardly anything happens", () => {
    expect(missingHours([start + 5, start + 300], start, end)).toEqual([]);
    expect(missingHours([], start, end)).toEqual([]);
  });

  it("never calls an hour missing in which something was heard", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: start, max: end - 1 }), { maxLength: 300 }), (heard) => {
        for (const { from, to, chance } of missingHours(heard, start, end)) {
          expect(heard.some((hour) => hour >= from && hour < to)).toBe(false);
          expect(chance).toBeLessThan(1e-4);
        }
      }),
    );
  });
});

it("parts a span into what was heard and what was silent", () => {
  expect(silentRuns([3, 4, 7, 99], 2, 9)).toEqual([
    { from: 2, to: 3 },
    { from: 5, to: 7 },
    { from: 8, to: 9 },
  ]);
});
