import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attempts, afterFailure, waitMs } from "./attempts";

const failed = (times: number, at = 0) => {
  let attempts: Attempts | undefined;
  for (let count = 0; count < times; count += 1) attempts = afterFailure(attempts, at);
  return attempts;
};

describe("waitMs", () => {
  it("lets the first few through, then doubles from one second", () => {
    expect([4, 5, 6, 7].map((times) => waitMs(failed(times), 5, 0))).toEqual([0, 1_000, 2_000, 4_000]);
  });

  it("never asks for more than a quarter of an hour, and less as time passes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.nat(7_200_000), (times, later) => {
        const wait = waitMs(failed(times), 5, later);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.max(0, 900_000 - later));
      }),
    );
  });

  it("starts anew after an hour without failures", () => {
    const before = failed(30);
    expect(waitMs(before, 5, 3_600_001)).toBe(0);
    expect(afterFailure(before, 3_600_001).failures).toBe(1);
  });
});
