import type { Moment } from "@/lib/domain/posture/trend";
import type { ReportFacts } from "./facts";
import { dayInWords } from "./period";
import type { ReportPrinciple } from "./report";

/** What the reader has to know to read the numbers rightly; each a sentence. */
export function caveatsOf(
  { question, period, asOf, judgedAt, moments }: ReportFacts,
  principles: readonly ReportPrinciple[],
  before: Moment | undefined,
): string[] {
  const provisional = principles.filter((one) => one.score !== null && one.provisional);
  const first = moments[0];
  return [
    question.regions.length > 0
      ? "Scores are kept by account, not by region: those of chosen regions are made of today's findings and have no history."
      : "",
    provisional.length > 0
      ? `Provisional, as less than 60 % of what applies could be assessed: ${provisional.map(({ name }) => name).join(", ")}.`
      : "",
    before && before === first && before.takenAt > period.from && question.regions.length === 0
      ? `There is no score from before the period; changes count from ${dayInWords(question.zone, before.takenAt)}.`
      : "",
    asOf && judgedAt && judgedAt > asOf
      ? `Failing resources are listed as they are today (${dayInWords(question.zone, judgedAt)}); scores are those of the period's end.`
      : "",
  ].filter((one) => one !== "");
}
