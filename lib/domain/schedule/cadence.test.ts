import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cadence, cadence, cadenceWords, nextRun } from "./cadence";
import { localTimeAt } from "./zone";

const runs = (given: Cadence, from: string, count: number): string[] => {
  const found: string[] = [];
  let at = new Date(from);
  for (let index = 0; index < count; index += 1) {
    at = nextRun(given, at);
    found.push(at.toISOString().slice(0, 16));
  }
  return found;
};

describe("nextRun", () => {
  it("keeps the local time when clocks are put forward and back", () => {
    const daily: Cadence = { every: "day", at: "07:00", zone: "Europe/Berlin" };
    expect(runs(daily, "2026-03-28T00:00:00Z", 3)).toEqual([
      "2026-03-28T06:00",
      "2026-03-29T05:00",
      "2026-03-30T05:00",
    ]);
    expect(runs(daily, "2026-10-24T00:00:00Z", 2)).toEqual(["2026-10-24T05:00", "2026-10-25T06:00"]);
  });

  it("runs later on the night that skips its time, and once on the night that repeats it", () => {
    const night: Cadence = { every: "day", at: "02:30", zone: "America/New_York" };
    expect(runs(night, "2026-03-08T00:00:00-05:00", 2)).toEqual(["2026-03-08T07:30", "2026-03-09T06:30"]);
    const repeated: Cadence = { every: "day", at: "01:30", zone: "America/New_York" };
    expect(runs(repeated, "2026-11-01T00:00:00-04:00", 2)).toEqual(["2026-11-01T05:30", "2026-11-02T06:30"]);
  });

  it("finds the weekday in the zone, not in UTC", () => {
    const monday: Cadence = { every: "week", weekday: 1, at: "00:30", zone: "Asia/Tokyo" };
    expect(runs(monday, "2026-11-25T00:00:00Z", 2)).toEqual(["2026-11-29T15:30", "2026-12-06T15:30"]);
  });

  it("takes the last day of a month that is too short", () => {
    const last: Cadence = { every: "month", day: 31, at: "12:00", zone: "UTC" };
    expect(runs(last, "2028-01-31T12:00:00Z", 3)).toEqual([
      "2028-02-29T12:00",
      "2028-03-31T12:00",
      "2028-04-30T12:00",
    ]);
  });

  it("counts intervals from the full hour", () => {
    const quarter: Cadence = { every: "interval", minutes: 15 };
    expect(runs(quarter, "2026-11-25T10:07:00Z", 2)).toEqual(["2026-11-25T10:15", "2026-11-25T10:30"]);
  });
});

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
];
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const anyDaily = fc.record({ every: fc.constant("day" as const), at: time, zone: fc.constantFrom(...zones) });
const instant = fc.date({
  min: new Date("2020-01-01"),
  max: new Date("2035-01-01"),
  noInvalidDate: true,
});

describe("any daily cadence", () => {
  it("comes up after the instant, within a little more than a day, and is found again from any moment before", () => {
    fc.assert(
      fc.property(
        anyDaily,
        instant,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (given, after, share) => {
          const run = nextRun(given, after);
          const wait = run.getTime() - after.getTime();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(26 * 3_600_000);
          expect(nextRun(given, new Date(after.getTime() + Math.floor(wait * share)))).toEqual(run);
        },
      ),
    );
  });

  it("shows its time on the zone's clocks, save on a night that skips it", () => {
    fc.assert(
      fc.property(anyDaily, instant, (given, after) => {
        const run = nextRun(given, after);
        const { hour, minute } = localTimeAt(given.zone, run);
        const [askedHour = 0, askedMinute = 0] = given.at.split(":").map(Number);
        const late = (hour * 60 + minute - askedHour * 60 - askedMinute + 1_440) % 1_440;
        expect([0, 30, 60]).toContain(late);
      }),
    );
  });
});

describe("cadence", () => {
  it.each([
    [{ every: "day", at: "7:00", zone: "UTC" }, "time of day"],
    [{ every: "day", at: "07:00", zone: "Mars/Olympus" }, "IANA"],
    [{ every: "day", at: "07:00", zone: "+01:00" }, "IANA"],
    [{ every: "week", weekday: 8, at: "07:00", zone: "UTC" }, "7"],
  ])("refuses %j", (given, expected) => {
    expect(cadence.safeParse(given).error?.message).toContain(expected);
  });

  it("says itself in words", () => {
    expect(cadenceWords({ every: "week", weekday: 1, at: "07:00", zone: "Europe/Berlin" })).toBe(
      "every Monday at 07:00, Europe/Berlin",
    );
    expect(cadenceWords({ every: "interval", minutes: 60 })).toBe("every 60 minutes");
  });
});
