import type { Finding, FindingStatus } from "./finding";
import { type Principle, principleNumbers } from "./principles";
import { type Severity, severityWeight } from "./severity";

/** Raised with every change of the arithmetic below; a trend never mixes versions. */
export const formulaVersion = "1";

/** Below this share of the applicable weight a score is provisional. */
export const provisionalBelow = 0.6;

/** What one check contributes: enough to recompute everything, and to add accounts up. */
export type CheckPart = {
  check: string;
  severity: Severity;
  passed: number;
  failed: number;
  notAssessed: number;
  muted: number;
};

export type Score = {
  /** 0–100; null when nothing was assessed. */
  score: number | null;
  /** Assessed weight / applicable weight, 0–1; 0 when nothing applies. */
  coverage: number;
};

/** r: the share of assessed resources that pass; a critical check with any failure is held at one half or below. */
export function passRatio(part: CheckPart): number | null {
  const assessed = part.passed + part.failed;
  if (assessed === 0) return null;
  const ratio = part.passed / assessed;
  return part.severity === "critical" && part.failed > 0 ? Math.min(ratio, 0.5) : ratio;
}

/** A principle's score: 100 × Σ w·r / Σ w over its assessed checks, and how much of what applies was assessed. */
export function scoreOf(parts: readonly CheckPart[]): Score {
  let weighted = 0;
  let assessedWeight = 0;
  let covered = 0;
  let applicable = 0;
  for (const part of parts) {
    const weight = severityWeight[part.severity];
    const assessed = part.passed + part.failed;
    const ratio = passRatio(part);
    if (assessed + part.notAssessed > 0) {
      applicable += weight;
      covered += (weight * assessed) / (assessed + part.notAssessed);
    }
    if (ratio === null) continue;
    weighted += weight * ratio;
    assessedWeight += weight;
  }
  return {
    score: assessedWeight === 0 ? null : (100 * weighted) / assessedWeight,
    coverage: applicable === 0 ? 0 : covered / applicable,
  };
}

/** The overall score: the mean of the principles that have one; its coverage likewise over all seven. */
export function overallOf(scores: readonly Score[]): Score {
  const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    score: known.length === 0 ? null : mean(known),
    coverage: scores.length === 0 ? 0 : mean(scores.map(({ coverage }) => coverage)),
  };
}

export function isProvisional(score: Score): boolean {
  return score.coverage < provisionalBelow;
}

/** The part of a check that has judged nothing yet. */
export function emptyPart(check: string, severity: Severity): CheckPart {
  return { check, severity, passed: 0, failed: 0, notAssessed: 0, muted: 0 };
}

/** Adds the parts of several accounts up, check by check, in the order in which checks first appear. */
export function sumParts(lists: Iterable<readonly CheckPart[]>): CheckPart[] {
  const sums = new Map<string, CheckPart>();
  for (const parts of lists) {
    for (const part of parts) {
      const sum = sums.get(part.check) ?? emptyPart(part.check, part.severity);
      sum.passed += part.passed;
      sum.failed += part.failed;
      sum.notAssessed += part.notAssessed;
      sum.muted += part.muted;
      sums.set(part.check, sum);
    }
  }
  return [...sums.values()];
}

const member = { pass: "passed", fail: "failed", not_assessed: "notAssessed", muted: "muted" } as const;

/** Counts `n` more findings of a status into a part. */
export function addToPart(part: CheckPart, status: FindingStatus, n: number): void {
  part[member[status]] += n;
}

/** Parts per account and principle: `parts.get(account)?.get(principle)`. */
export function partsByAccount(findings: Iterable<Finding>): Map<string, Map<Principle, CheckPart[]>> {
  const cells = new Map<string, Map<Principle, Map<string, CheckPart>>>();
  for (const finding of findings) {
    const account = cells.get(finding.account) ?? new Map<Principle, Map<string, CheckPart>>();
    const principle = account.get(finding.principle) ?? new Map<string, CheckPart>();
    const part = principle.get(finding.check) ?? emptyPart(finding.check, finding.severity);
    addToPart(part, finding.status, 1);
    principle.set(finding.check, part);
    account.set(finding.principle, principle);
    cells.set(finding.account, account);
  }
  return new Map(
    [...cells].map(([account, principles]) => [
      account,
      new Map([...principles].map(([principle, parts]) => [principle, [...parts.values()]])),
    ]),
  );
}

/** Points that the principle's score gains when every failing resource of one check is fixed. */
export function gainOf(parts: readonly CheckPart[], check: string): number {
  const fixed = parts.map((part) =>
    part.check === check ? { ...part, passed: part.passed + part.failed, failed: 0 } : part,
  );
  return (scoreOf(fixed).score ?? 0) - (scoreOf(parts).score ?? 0);
}

/** The seven scores of one set of parts by principle, in order, and the overall one. */
export function scoreAll(parts: ReadonlyMap<Principle, readonly CheckPart[]>): {
  principles: Score[];
  overall: Score;
} {
  const principles = principleNumbers.map((principle) => scoreOf(parts.get(principle) ?? []));
  return { principles, overall: overallOf(principles) };
}

/** The parts of findings by principle, over all their accounts. */
export function partsByPrinciple(findings: Iterable<Finding>): Map<Principle, CheckPart[]> {
  const accounts = [...partsByAccount(findings).values()];
  return new Map(
    principleNumbers.map((principle) => [
      principle,
      sumParts(accounts.map((one) => one.get(principle) ?? [])),
    ]),
  );
}
