import { type Principle, principleNumbers } from "./principles";
import { type CheckPart, overallOf, type Score, scoreOf } from "./score";

type Parts = ReadonlyMap<Principle, readonly CheckPart[]>;

/** One check on both sides; null where it has no part. */
export type ComparedCheck = {
  check: string;
  principle: Principle;
  severity: CheckPart["severity"];
  left: CheckPart | null;
  right: CheckPart | null;
  /** Points by which the principle's left score would change if only this check were as on the right. */
  effect: number;
};

export type ComparedScore = { left: Score; right: Score; change: number | null };

export type Comparison = {
  overall: ComparedScore;
  /** In the order of the principles. */
  principles: (ComparedScore & { principle: Principle })[];
  /** Checks whose figures differ, largest effect first. */
  checks: ComparedCheck[];
};

function compared(left: Score, right: Score): ComparedScore {
  const change = left.score === null || right.score === null ? null : right.score - left.score;
  return { left, right, change };
}

function differs(left: CheckPart | null, right: CheckPart | null): boolean {
  if (!left || !right) return true;
  const members = ["severity", "passed", "failed", "notAssessed", "muted"] as const;
  return members.some((member) => left[member] !== right[member]);
}

/** The score of some parts with one check's part put in place of its own, or taken away. */
function scoreWith(parts: readonly CheckPart[], check: string, part: CheckPart | null): number | null {
  const others = parts.filter((one) => one.check !== check);
  return scoreOf(part ? [...others, part] : others).score;
}

/** The checks of one principle that differ between two sides, with the effect of each alone, largest first. */
export function comparedChecks(
  principle: Principle,
  left: readonly CheckPart[],
  right: readonly CheckPart[],
): ComparedCheck[] {
  const ofLeft = new Map(left.map((part) => [part.check, part]));
  const ofRight = new Map(right.map((part) => [part.check, part]));
  const before = scoreOf(left).score;
  const rows = [...new Set([...ofLeft.keys(), ...ofRight.keys()])].flatMap((check): ComparedCheck[] => {
    const one = ofLeft.get(check) ?? null;
    const other = ofRight.get(check) ?? null;
    if (!differs(one, other)) return [];
    const after = scoreWith(left, check, other);
    const effect = before === null || after === null ? 0 : after - before;
    const severity = (other ?? one)?.severity ?? "low";
    return [{ check, principle, severity, left: one, right: other, effect }];
  });
  return rows.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.check < b.check ? -1 : 1));
}

/** Two sets of parts side by side: two dates of a scope, or two accounts. */
export function compare(left: Parts, right: Parts): Comparison {
  const principles = principleNumbers.map((principle) => ({
    principle,
    ...compared(scoreOf(left.get(principle) ?? []), scoreOf(right.get(principle) ?? [])),
  }));
  const checks = principleNumbers.flatMap((principle) =>
    comparedChecks(principle, left.get(principle) ?? [], right.get(principle) ?? []),
  );
  return {
    overall: compared(
      overallOf(principles.map((one) => one.left)),
      overallOf(principles.map((one) => one.right)),
    ),
    principles,
    checks: checks.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
  };
}
