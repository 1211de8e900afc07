import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckPart, gainOf, isProvisional, overallOf, passRatio, scoreOf, sumParts } from "./score";
import { severities } from "./severity";

const count = fc.integer({ min: 0, max: 40 });
const part: fc.Arbitrary<CheckPart> = fc.record({
  check: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  severity: fc.constantFrom(...severities),
  passed: count,
  failed: count,
  notAssessed: count,
  muted: count,
});
const parts = fc.uniqueArray(part, { selector: (one) => one.check, maxLength: 6 });

function one(severity: CheckPart["severity"], passed: number, failed: number, notAssessed = 0): CheckPart {
  return { check: `${severity} ${passed}`, severity, passed, failed, notAssessed, muted: 0 };
}

describe("a principle's score", () => {
  it("weighs checks by severity", () => {
    expect(scoreOf([one("high", 1, 0), one("low", 0, 1)]).score).toBeCloseTo((100 * 6) / 7);
  });

  it("holds a critical check with any failure at one half", () => {
    expect(passRatio(one("critical", 999, 1))).toBe(0.5);
    expect(passRatio(one("critical", 1, 3))).toBe(0.25);
    expect(passRatio(one("high", 3, 1))).toBe(0.75);
  });

  it("counts what is not assessed in coverage alone, and what does not apply nowhere", () => {
    const score = scoreOf([one("high", 2, 0), one("critical", 0, 0, 5), one("low", 0, 0)]);
    expect(score).toEqual({ score: 100, coverage: 6 / 16 });
    expect(isProvisional(score)).toBe(true);
    expect(scoreOf([])).toEqual({ score: null, coverage: 0 });
  });

  it("takes the overall score as the mean of the principles that have one", () => {
    const overall = overallOf([
      { score: 40, coverage: 1 },
      { score: 80, coverage: 0.5 },
      { score: null, coverage: 0 },
    ]);
    expect(overall).toEqual({ score: 60, coverage: 0.5 });
  });

  it("lies between 0 and 100, and coverage between 0 and 1", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { score, coverage } = scoreOf(list);
        expect(score === null || (score >= 0 && score <= 100.000001)).toBe(true);
        expect(coverage >= 0 && coverage <= 1.000001).toBe(true);
      }),
    );
  });

  it("never falls when a finding is fixed", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (list, choice) => {
        const failing = list.filter((candidate) => candidate.failed > 0);
        const chosen = failing[choice % Math.max(failing.length, 1)];
        if (!chosen) return;
        const fixed = list.map((candidate) =>
          candidate === chosen
            ? { ...candidate, failed: candidate.failed - 1, passed: candidate.passed + 1 }
            : candidate,
        );
        expect(scoreOf(fixed).score ?? 0).toBeGreaterThanOrEqual((scoreOf(list).score ?? 0) - 1e-9);
        expect(gainOf(list, chosen.check)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it("is the same whether accounts are added up in one order or the other", () => {
    const bySum = (lists: CheckPart[][]) =>
      sumParts(lists)
        .sort((a, b) => (a.check < b.check ? -1 : 1))
        .map(({ severity: _, ...rest }) => rest);
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        expect(bySum([left, right])).toEqual(bySum([right, left]));
      }),
    );
  });
});

type Row = { part: CheckPart; ratio: number | null };

/** The rows of the first worked example of docs/scoring.md. */
function tableRows(document: string): Row[] {
  return document
    .split("\n")
    .filter((line) => /^\| `/.test(line))
    .map((line) => {
      const [, check = "", severity = "", , passed, failed, notAssessed, ratio] = line
        .split("|")
        .map((cell) => cell.trim());
      return {
        part: {
          check,
          severity: severity as CheckPart["severity"],
          passed: Number(passed),
          failed: Number(failed),
          notAssessed: Number(notAssessed),
          muted: 0,
        },
        ratio: ratio === "–" ? null : Number(ratio),
      };
    });
}

describe("docs/scoring.md", () => {
  const document = readFileSync(path.join(import.meta.dirname, "../../../docs/scoring.md"), "utf8");

  it("works its example out as the code does", () => {
    const rows = tableRows(document.slice(0, document.indexOf("## The overall score")));
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) {
      const ratio = passRatio(row.part);
      if (row.ratio === null) expect(ratio).toBeNull();
      else expect(ratio).toBeCloseTo(row.ratio, 3);
    }
    const { score, coverage } = scoreOf(rows.map((row) => row.part));
    expect(document).toContain(`= **${score?.toFixed(1)}**`);
    expect(document).toContain(`= **${(100 * coverage).toFixed(1)} %**`);
  });
});
