import { describe, expect, it } from "vitest";
import { compare } from "./compare";
import { accountsSentence, datesSentence } from "./comparison-words";
import type { Principle } from "./principles";
import type { CheckPart } from "./score";

function part(check: string, passed: number, failed: number): CheckPart {
  return { check, severity: "high", passed, failed, notAssessed: 0, muted: 0 };
}
const sides = (principle: Principle, ...parts: CheckPart[]) => new Map([[principle, parts]]);

describe("two sides", () => {
  const left = new Map([
    ...sides(2, part("trail", 1, 1), part("same", 2, 0)),
    ...sides(5, part("disk", 4, 0)),
  ]);
  const right = new Map([
    ...sides(2, part("trail", 2, 0), part("same", 2, 0)),
    ...sides(5, part("disk", 1, 3)),
  ]);
  const answer = compare(left, right);

  it("has each principle's score on both, and how far they are apart", () => {
    expect(answer.principles[1]).toMatchObject({ left: { score: 75 }, right: { score: 100 }, change: 25 });
    expect(answer.principles[4]).toMatchObject({ left: { score: 100 }, right: { score: 25 }, change: -75 });
    expect(answer.principles[0]?.change).toBeNull();
    expect(answer.overall).toMatchObject({ left: { score: 87.5 }, right: { score: 62.5 }, change: -25 });
  });

  it("lists what differs by its effect alone, and nothing that is equal", () => {
    expect(answer.checks.map(({ check, effect }) => [check, effect])).toEqual([
      ["disk", -75],
      ["trail", 25],
    ]);
  });

  it("says so in a manager's words", () => {
    const tally = { opened: 3, reopened: 1, resolved: 2 };
    expect(datesSentence(answer, "1 Oct 2026", tally)).toBe(
      "Worse than on 1 Oct 2026: 63 of 100, down 25 points. Traceability rose most, by 25 points; Protect data in transit and at rest fell most, by 75 points. 4 findings opened, 2 resolved.",
    );
    expect(accountsSentence(answer, "prod", "test")).toBe(
      "prod stands 25 points above test (88 against 63). prod is ahead in 1 of 2 principles, most in protect data in transit and at rest; furthest behind in traceability, by 25 points.",
    );
  });
});

it("says when there is nothing to compare with, or no difference", () => {
  const some = sides(1, part("mfa", 1, 1));
  const none = { opened: 0, reopened: 0, resolved: 0 };
  expect(datesSentence(compare(new Map(), some), "1 Oct", none)).toBe(
    "There is no score to compare with on 1 Oct.",
  );
  expect(datesSentence(compare(some, some), "1 Oct", none)).toBe(
    "As on 1 Oct: 50 of 100. 0 findings opened, 0 resolved.",
  );
  expect(accountsSentence(compare(some, new Map()), "prod", "test")).toBe(
    "test has no score to compare with.",
  );
  expect(accountsSentence(compare(some, some), "prod", "test")).toMatch(/^prod and test stand level/);
});

it("weighs a check that one side lacks by what it does to the other", () => {
  const [row] = compare(sides(1, part("mfa", 1, 1)), sides(1, part("mfa", 1, 1), part("root", 1, 0))).checks;
  expect(row).toMatchObject({ check: "root", left: null, effect: 25 });
});
