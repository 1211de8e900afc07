import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type Framework, frameworkNames } from "@/lib/domain/posture/frameworks";
import {
  assessFramework,
  type RequirementStatus,
  type RequirementTotals,
  totalsOf,
} from "@/lib/domain/posture/frameworks/assess";
import type { CheckPart } from "@/lib/domain/posture/score";

/** How far a framework's requirements are met, and which of them are not. */
export type FrameworkCoverage = {
  framework: string;
  totals: RequirementTotals;
  /** Met as a share of those that checks cover and that have something to judge, 0–1. */
  met: number;
  notMet: string[];
  partly: string[];
  notAssessed: string[];
};

/** Every framework, by the parts of a scope's scores; the same judgement as on the frameworks' own pages. */
export function frameworkCoverage(parts: readonly CheckPart[], checks: CheckBook): FrameworkCoverage[] {
  return (Object.keys(frameworkNames) as Framework[]).map((framework) => {
    const requirements = assessFramework(framework, checks.checks, parts);
    const totals = totalsOf(requirements);
    const judged = totals.met + totals.partly + totals.not_met + totals.not_assessed;
    const those = (wanted: RequirementStatus) =>
      requirements.filter(({ status }) => status === wanted).map(({ id }) => id);
    return {
      framework: frameworkNames[framework],
      totals,
      met: judged === 0 ? 0 : totals.met / judged,
      notMet: those("not_met"),
      partly: those("partly"),
      notAssessed: those("not_assessed"),
    };
  });
}

/** The lists below a framework's row, each with its name; those that are empty are left out. */
export function openRequirements({ notMet, partly, notAssessed }: FrameworkCoverage): string[] {
  const lists = [
    ["Not met", notMet],
    ["Partly met", partly],
    ["Not assessed", notAssessed],
  ] as const;
  return lists.flatMap(([name, ids]) => (ids.length === 0 ? [] : [`${name}: ${ids.join(" · ")}`]));
}
