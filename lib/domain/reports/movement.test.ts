import fc from "fast-check";
import { expect, it } from "vitest";
import { type CheckPart, scoreOf } from "@/lib/domain/posture/score";
import { severities } from "@/lib/domain/posture/severity";
import { movementsOf } from "./movement";

const anyPart = fc.record({
  check: fc.constantFrom("a", "b", "c", "d", "e"),
  severity: fc.constantFrom(...severities),
  passed: fc.nat(50),
  failed: fc.nat(50),
  notAssessed: fc.nat(3),
  muted: fc.nat(3),
});
const anyParts = fc.uniqueArray(anyPart, { selector: ({ check }) => check, maxLength: 5 });

it("adds up to the change of the score", () => {
  fc.assert(
    fc.property(anyParts, anyParts, (before: CheckPart[], now: CheckPart[]) => {
      const [earlier, later] = [scoreOf(before).score, scoreOf(now).score];
      const moved = movementsOf(1, before, now).reduce((sum, { points }) => sum + points, 0);
      if (earlier === null || later === null) expect(moved).toBe(0);
      // Movements under 0.05 points are left out, at most five of them.
      else expect(Math.abs(moved - (later - earlier))).toBeLessThanOrEqual(0.5);
    }),
  );
});

it("says what failed before and now", () => {
  const part = { check: "a", severity: "high" as const, notAssessed: 0, muted: 0 };
  expect(movementsOf(5, [{ ...part, passed: 4, failed: 0 }], [{ ...part, passed: 3, failed: 1 }])).toEqual([
    { principle: 5, check: "a", points: -25, failedBefore: 0, failedNow: 1, assessedNow: 4 },
  ]);
});
