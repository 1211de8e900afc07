import type { z } from "zod";
import type { endpoints, PrincipleSummary } from "@/lib/contract/endpoints/posture";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type Principle, principleNames } from "@/lib/domain/posture/principles";
import { type CheckPart, gainOf } from "@/lib/domain/posture/score";
import { figureOf, type Moment, trendOf, worstPart } from "@/lib/domain/posture/trend";

type Overview = z.output<typeof endpoints.overview.response>;
export type FixFirst = Overview["fixFirst"][number];

/** "3 of 41 buckets are public": the worst check of a principle in its own words; null when nothing fails. */
function worstSentence(parts: readonly CheckPart[], checks: CheckBook): string | null {
  const worst = worstPart(parts);
  if (!worst) return null;
  const check = checks.byId(worst.check);
  return check ? check.failing(worst.failed, worst.passed + worst.failed) : null;
}

/** A principle's line on the overview and the head of its scorecard. */
export function summaryOf(
  moments: readonly Moment[],
  principle: Principle,
  checks: CheckBook,
): PrincipleSummary {
  const parts = moments.at(-1)?.parts.get(principle) ?? [];
  return {
    ...figureOf(moments, principle),
    principle,
    name: principleNames[principle],
    trend: trendOf(moments, principle),
    worst: worstSentence(parts, checks),
  };
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
