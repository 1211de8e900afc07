import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountParts, countsOf, layerScores, scoresTogether, unitScores, unitsAbove } from "./groups";
import type { Layer } from "./principles";
import type { CheckPart } from "./score";

function part(check: string, passed: number, failed: number): CheckPart {
  const severity = check === "bucket-not-public" ? "critical" : "high";
  return { check, severity, passed, failed, notAssessed: 0, muted: 0 };
}

function account(id: string, unit: string | null, ...parts: CheckPart[]): AccountParts {
  return { account: id, unit, parts: new Map([[6, parts]]) };
}

describe("the worked example of docs/scoring.md", () => {
  const text = readFileSync(path.join(import.meta.dirname, "../../../docs/scoring.md"), "utf8");
  const rows = text
    .slice(text.indexOf("## Units"), text.indexOf("## Layers"))
    .matchAll(/^\| `([a-z-]+)` +\| \w+ +\| \d+ +\| (\d+), (\d+) +\| (\d+), (\d+) +\|/gm);
  const checks = [...rows].map(([, check = "", ...numbers]) => ({ check, numbers: numbers.map(Number) }));
  const of = (first: number) =>
    checks.map(({ check, numbers }) => part(check, numbers[first] ?? 0, numbers[first + 1] ?? 0));
  const accounts = [
    account("prod", "/workloads/prod", ...of(0)),
    account("test", "/workloads/test", ...of(2)),
  ];
  const printed = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);

  it("has the unit's score that the formula gives, which is no mean of its accounts'", () => {
    const [workloads, prod, test] = unitScores(accounts).map(({ principles }) => principles[5]?.score ?? 0);
    expect(workloads?.toFixed(1)).toBe(printed(/\/ \(10 \+ 6\) = \*\*([\d.]+)\*\*/).toFixed(1));
    expect(prod).toBeCloseTo(printed(/\(10 \+ 3\) \/ 16 = ([\d.]+)/), 0);
    expect(test).toBeCloseTo(printed(/\(5 \+ 6\) \/ 16 = ([\d.]+),/), 0);
    expect(((prod ?? 0) + (test ?? 0)) / 2).toBeCloseTo(printed(/mean would be ([\d.]+):/), 1);
  });

  it("has the layers' scores that the formula gives", () => {
    const layerOf = (check: string): Layer => (check === "bucket-not-public" ? "storage" : "network");
    const scores = layerScores(
      accounts.flatMap(({ parts }) => [...parts.values()]),
      layerOf,
    );
    expect(scores.map(({ layer, score }) => [layer, score.score])).toEqual([
      ["network", printed(/100 × 4\.5 \/ 6 = \*\*([\d.]+)\*\*/)],
      ["storage", printed(/100 × 5 \/ 10 = \*\*([\d.]+)\*\*/)],
    ]);
  });
});

it("knows the units above an account, whatever slashes stand around", () => {
  expect(unitsAbove("/workloads/prod")).toEqual(["/workloads", "/workloads/prod"]);
  expect(unitsAbove("workloads/")).toEqual(["/workloads"]);
  expect([unitsAbove("/"), unitsAbove(null)]).toEqual([[], []]);
});

it("counts an account in each of its units once, and one without a unit in none", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom("/a", "/a/b", "/a/b/c", "/d", "/", null),
          fc.nat({ max: 9 }),
          fc.nat({ max: 9 }),
        ),
        { maxLength: 12 },
      ),
      (given) => {
        const accounts = given.map(([unit, passed, failed], index) =>
          account(String(index), unit, part("bucket-not-public", passed, failed)),
        );
        for (const { unit, accounts: inside, parts } of unitScores(accounts)) {
          const mine = accounts.filter((one) => `${one.unit}/`.startsWith(`${unit}/`));
          expect(inside).toEqual(mine.map((one) => one.account));
          expect(countsOf([...parts.values()].flat())).toEqual(
            countsOf([...scoresTogether(mine).parts.values()].flat()),
          );
        }
      },
    ),
  );
});
