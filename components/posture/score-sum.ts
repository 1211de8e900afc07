import type { Scorecard } from "./use-posture";

type Check = Scorecard["checks"][number];

export type ScoreSum<C extends Check> = {
  rows: (C & { ratio: number; contribution: number })[];
  /** Σ w·r */
  weighted: number;
  /** Σ w */
  weight: number;
  /** 100 × Σ w·r / Σ w; null without any assessed check. */
  score: number | null;
  /** Checks that could not be assessed at all, which are in neither sum. */
  left: C[];
};

/** How a principle's score comes about, check by check: 100 × Σ w·r / Σ w. The heaviest losses come first. */
export function scoreSum<C extends Check>(checks: readonly C[]): ScoreSum<C> {
  const rows = checks.flatMap((check) =>
    check.ratio === null ? [] : [{ ...check, ratio: check.ratio, contribution: check.weight * check.ratio }],
  );
  const weighted = rows.reduce((sum, { contribution }) => sum + contribution, 0);
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  return {
    rows: rows.sort((a, b) => b.weight - b.contribution - (a.weight - a.contribution)),
    weighted,
    weight,
    score: weight === 0 ? null : (100 * weighted) / weight,
    left: checks.filter(({ ratio }) => ratio === null),
  };
}
