import { describe, expect, it } from "vitest";
import { barsOf, silentRuns, spanOfBars, widthWords } from "./bars";

const hour = (n: number) => new Date(Date.UTC(2026, 2, 1, n)).toISOString();
const answer = {
  bucketSeconds: 3_600,
  from: "2026-03-01T00:20:00.000Z",
  to: hour(6),
  buckets: [
    { at: hour(1), total: 5, errors: 2 },
    { at: hour(5), total: 1, errors: 0 },
  ],
  gaps: [{ from: hour(2), to: hour(4) }],
};

describe("barsOf", () => {
  it("has a bar for every bucket of the span, also for the one it begins in the middle of", () => {
    const bars = barsOf(answer);
    expect(bars.map(({ at }) => new Date(at).toISOString())).toEqual([0, 1, 2, 3, 4, 5].map(hour));
    expect(bars[1]).toMatchObject({ fine: 3, errors: 2 });
  });

  it("tells silence from zero", () => {
    expect(barsOf(answer).map(({ silent }) => silent)).toEqual([false, false, true, true, false, false]);
    expect(silentRuns(barsOf(answer))).toEqual([{ from: Date.parse(hour(2)), to: Date.parse(hour(3)) }]);
  });

  it("shows an empty span as empty", () => {
    expect(barsOf({ ...answer, buckets: [], gaps: [] }).every(({ fine }) => fine === 0)).toBe(true);
  });
});

it("spans bars in either direction, the last one included", () => {
  const [one, other] = [Date.parse(hour(4)), Date.parse(hour(2))];
  expect(spanOfBars(one, other, 3_600)).toEqual({ from: hour(2), to: hour(5) });
});

it("names widths", () => {
  expect([60, 900, 21_600, 604_800].map(widthWords)).toEqual(["1 min", "15 min", "6 h", "7 d"]);
});
