import type { CheckBook } from "./check-book";
import type { Principle } from "./principles";
import { type CheckPart, gainOf } from "./score";
import type { Severity } from "./severity";
import { type Moment, worstPart } from "./trend";

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

/** The checks whose repair raises a principle's score most, largest gain first. */
export function fixFirst(moment: Moment | undefined, limit: number, checks: CheckBook): FixFirst[] {
  const rows = [...(moment?.parts ?? [])].flatMap(([principle, parts]) =>
    parts.flatMap((part): FixFirst[] => {
      const check = checks.byId(part.check);
      if (!check || part.failed === 0) return [];
      return [
        {
          check: part.check,
          title: check.title,
          severity: part.severity,
          principle,
          failing: part.failed,
          assessed: part.passed + part.failed,
          gain: gainOf(parts, part.check),
          effortMinutes: check.effortMinutes * part.failed,
        },
      ];
    }),
  );
  return rows.sort((a, b) => b.gain - a.gain || a.effortMinutes - b.effortMinutes).slice(0, limit);
}
