import fc from "fast-check";
import { expect, it } from "vitest";
import { readFixChoice } from "./fix-choice";
import type { Principle } from "./principles";
import { type CheckPart, gainOf, scoreAll } from "./score";
import { severities } from "./severity";
import { whatIf } from "./what-if";

function part(check: string, severity: CheckPart["severity"], passed: number, failed: number): CheckPart {
  return { check, severity, passed, failed, notAssessed: 0, muted: 0 };
}

const parts = new Map<Principle, CheckPart[]>([
  [5, [part("encrypted", "high", 3, 3), part("rotated", "low", 1, 1)]],
  [6, [part("private", "critical", 9, 1)]],
]);

it("says what some repairs gain, together and each alone", () => {
  const answer = whatIf(
    parts,
    new Map<string, number | "all">([
      ["encrypted", 2],
      ["private", "all"],
    ]),
  );
  expect(answer.principles[4]?.before.score).toBeCloseTo((100 * (3 + 0.5)) / 7);
  expect(answer.principles[4]?.after.score).toBeCloseTo((100 * (5 + 0.5)) / 7);
  expect(answer.principles[5]).toMatchObject({ before: { score: 50 }, after: { score: 100 } });
  expect(answer.failing).toEqual({ before: 5, after: 2 });
  expect(answer.checks).toEqual([
    expect.objectContaining({ check: "encrypted", principle: 5, fixed: 2, remaining: 1 }),
    expect.objectContaining({ check: "private", principle: 6, fixed: 1, remaining: 0, gain: 50 }),
  ]);
});

it("fixes no more than fails and nothing that is not there", () => {
  const answer = whatIf(
    parts,
    new Map([
      ["private", 99],
      ["nowhere", 5],
    ]),
  );
  expect(answer.checks).toHaveLength(1);
  expect(answer.failing.after).toBe(4);
  expect(whatIf(parts, new Map()).overall.after).toEqual(scoreAll(parts).overall);
});

it("never makes a score fall, and gains for one check what the fix-first list promises", () => {
  const count = fc.nat({ max: 20 });
  const list = fc.uniqueArray(
    fc.record({
      check: fc.constantFrom("a", "b", "c", "d"),
      severity: fc.constantFrom(...severities),
      passed: count,
      failed: count,
      notAssessed: count,
      muted: count,
    }),
    { selector: (one) => one.check },
  );
  fc.assert(
    fc.property(list, fc.constantFrom("a", "b", "c", "d"), (some, check) => {
      const answer = whatIf(new Map([[1, some]]), new Map([[check, "all"]]));
      const [first] = answer.principles;
      expect((first?.after.score ?? 0) + 1e-9).toBeGreaterThanOrEqual(first?.before.score ?? 0);
      if (answer.checks[0]) expect(answer.checks[0].gain).toBeCloseTo(gainOf(some, check));
    }),
  );
});

it("reads a check, and a resource after it whatever colons it has", () => {
  const known = (check: string) => check === "bucket-not-public";
  expect(readFixChoice("bucket-not-public", known)).toEqual({ check: "bucket-not-public", resource: null });
  expect(readFixChoice("bucket-not-public:arn:aws:s3:::a", known).resource).toBe("arn:aws:s3:::a");
  expect(() => readFixChoice("bucket-public", known)).toThrow("no check `bucket-public`");
});
