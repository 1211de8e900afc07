import type { CheckBook } from "./check-book";
import type { Principle } from "./principles";
import type { CheckPart } from "./score";
import type { Severity } from "./severity";
import { type Moment, worstPart } from "./trend";
import { byWorth, worthOf } from "./worth";

export type FixFirst = {
  check: string;
  title: string;
  severity: Severity;
  principle: Principle;
  failing: number;
  assessed: number;
  /** Points the principle's score gains when all failing resources are fixed. */
  gain: number;
  effortMinutes: number;
};

/** "3 of 41 buckets are public": the worst check of a principle in its own words; null when nothing fails. */
export function worstSentence(parts: readonly CheckPart[], checks: CheckBook): string | null {
  const worst = worstPart(parts);
  if (!worst) return null;
  const check = checks.byId(worst.check);
  return check ? check.failing(worst.failed, worst.passed + worst.failed) : null;
}

/** The checks whose repair reduces most risk per minute of work, by `byWorth`. */
export function fixFirst(moment: Moment | undefined, limit: number, checks: CheckBook): FixFirst[] {
  const rows = [...(moment?.parts ?? [])].flatMap(([principle, parts]) =>
    worthOf(parts, (id) => checks.byId(id)?.effortMinutes).map((one) => ({ ...one, principle })),
  );
  return rows
    .sort(byWorth)
    .slice(0, limit)
    .map(({ part, points, minutes, principle }) => ({
      check: part.check,
      title: checks.byId(part.check)?.title ?? part.check,
      severity: part.severity,
      principle,
      failing: part.failed,
      assessed: part.passed + part.failed,
      gain: points,
      effortMinutes: minutes,
    }));
}
