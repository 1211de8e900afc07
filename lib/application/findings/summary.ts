import type { PrincipleSummary } from "@/lib/contract/endpoints/posture";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { worstSentence } from "@/lib/domain/posture/fix-first";
import { type Principle, principleNames } from "@/lib/domain/posture/principles";
import { figureOf, type Moment, trendOf } from "@/lib/domain/posture/trend";

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
