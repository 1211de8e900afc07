import { momentInWords } from "./period";
import type { Report, ReportCheck, ReportPrinciple } from "./report";

type Sum = { weighted: number; weights: number };

function sumOf(checks: readonly ReportCheck[]): Sum {
  return checks.reduce<Sum>(
    (sum, { ratio, weight }) =>
      ratio === null ? sum : { weighted: sum.weighted + weight * ratio, weights: sum.weights + weight },
    { weighted: 0, weights: 0 },
  );
}

/** One principle's score as a sum that the reader can follow in the table of its checks. */
export function sumWords({ principle, checks, score }: ReportPrinciple): string {
  const { weighted, weights } = sumOf(checks);
  if (score === null) return `Principle ${principle}: nothing assessed, so it has no score.`;
  return `Principle ${principle}: 100 × ${weighted.toFixed(2)} / ${weights} = ${score.toFixed(1)}`;
}

/** How the scores are made, in paragraphs; docs/scoring.md says the same at length. */
export function howScoresAreMade(report: Report): { title: string; text: string }[] {
  return [
    {
      title: `The formula, version ${report.formula}`,
      text: "A principle's score is 100 × Σ w·r / Σ w over its assessed checks. w is the check's weight by severity: critical 10, high 6, medium 3, low 1. r is the share of assessed resources that pass, pass / (pass + fail); a critical check with any failing resource counts at most 0.5. Both stand beside each check in this report.",
    },
    {
      title: "What is counted, and where",
      text: "Muted failures are in no sum and are counted beside it. What could not be assessed is in no sum of the score either; it lowers “assessed”, the share of the applicable weight that was judged. Below 60 % a score is provisional. The overall score is the mean of the principles that have one. Scores of several accounts are made of all their resources, never averaged.",
    },
    { title: "The sums of this report", text: report.principles.map(sumWords).join("\n") },
    {
      title: "What a movement is",
      text: "The points by which a check moved its principle's score are the difference of 100 × w·(1 − r) / Σ w between the period's start and its end. The movements of a principle add up to its change.",
    },
  ];
}

/** What a met requirement means, above the table of frameworks. */
export const frameworksNote =
  "A requirement is met when every check that covers it passes everywhere, partly met when some do, and not met when all that were assessed fail somewhere. “No check” are those that no check covers: most need people or paper to judge.";

/** Where the data came from and when, with the zone that days and times are in. */
export function originWords({ zone, madeAt, asOf, source }: Report): string {
  const newest = asOf ? momentInWords(zone, asOf) : "none";
  return `${source}. Newest inventory of the period: ${newest}. Report made: ${momentInWords(zone, madeAt)}. Days and times are those of ${zone}; the days of a trend are UTC's.`;
}

/** Stands where a principle has nothing to judge. */
export const noChecksNote = "No check of this principle applies to what was collected.";
