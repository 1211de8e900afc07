import { describe, expect, it } from "vitest";
import type { CheckPart } from "./score";
import { comparable, fallsOf, figureOf, type Moment, momentOf, trendOf, worstPart } from "./trend";

function part(
  check: string,
  passed: number,
  failed: number,
  severity: CheckPart["severity"] = "high",
): CheckPart {
  return { check, severity, passed, failed, notAssessed: 0, muted: 0 };
}

/** The moment of a day counted from the first of March, with one principle's parts. */
function moment(day: number, ...parts: CheckPart[]): Moment {
  return momentOf(day, new Date(Date.UTC(2026, 2, day, 6)), new Map([[5, parts]]), [5]);
}

describe("the trend of a score", () => {
  it("compares with the moment nearest to thirty days before, at least a week ago", () => {
    const month = [1, 2, 20, 30, 31].map((day) => moment(day, part("a", day, 31 - day)));
    expect(comparable(month)?.takenAt.getUTCDate()).toBe(1);
    expect(figureOf(month, 5).change).toBeCloseTo((100 * 30) / 31);
    expect(comparable([moment(1), moment(5)])).toBeUndefined();
    expect(figureOf([moment(1)], 5).change).toBeNull();
    expect(figureOf([], 5)).toMatchObject({ score: null, change: null, provisional: true });
  });

  it("has one point a day, the last one", () => {
    const evening = { ...moment(2, part("a", 1, 0)), takenAt: new Date(Date.UTC(2026, 2, 2, 20)) };
    const points = trendOf([moment(1, part("a", 0, 1)), moment(2, part("a", 0, 1)), evening], 5);
    expect(points.map(({ day, score }) => [day, score])).toEqual([
      ["2026-03-01", 0],
      ["2026-03-02", 100],
    ]);
  });

  it("names the check that lost most on the day of a fall", () => {
    const before = [part("a", 10, 0), part("b", 10, 0, "low")];
    const after = [part("a", 6, 4), part("b", 0, 10, "low")];
    const falls = fallsOf([moment(1, ...before), moment(2, ...after), moment(3, ...after)], [5]);
    expect(falls).toHaveLength(1);
    expect(falls[0]).toMatchObject({
      principle: 5,
      day: "2026-03-02",
      check: "a",
      failing: 4,
      snapshotId: 2,
    });
    expect(falls[0]?.points).toBeCloseTo(100 - (100 * 6 * 0.6) / 7);
  });

  it("forgets falls that are older than a week", () => {
    const history = [moment(1, part("a", 1, 0)), moment(2, part("a", 0, 1)), moment(20, part("a", 0, 1))];
    expect(fallsOf(history, [5])).toEqual([]);
  });

  it("takes the check that keeps most weight from the score as the worst", () => {
    expect(worstPart([part("a", 9, 1), part("b", 99, 1, "critical"), part("c", 0, 3, "low")])?.check).toBe(
      "b",
    );
    expect(worstPart([part("a", 1, 0)])).toBeUndefined();
  });
});
