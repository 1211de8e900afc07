import { changeWords } from "@/lib/domain/posture/change-words";
import type { ReportQuestion } from "./question";
import type { ReportAccount, ReportFigure, ReportMovement, ReportPrinciple } from "./report";

/** A count with its noun: "1 account", "1,204 resources". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** A score in whole points; an en dash when nothing was assessed. */
export function points(score: number | null): string {
  return score === null ? "–" : String(Math.round(score));
}

/** A change with its sign, a minus being a minus: "+3", "−0.4", "±0"; an en dash when there is nothing to compare. */
export function signed(change: number | null, digits = 0): string {
  if (change === null) return "–";
  const size = Math.abs(change).toFixed(digits);
  if (Number(size) === 0) return "±0";
  return `${change > 0 ? "+" : "−"}${size}`;
}

/** A share in whole per cent, never rounded up to all of it: 0.999 is 99 %. */
export function percent(share: number): string {
  const whole = share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
  return `${whole} %`;
}

/** "4 accounts · all regions · principles 5, 6": what a report covers. */
export function scopeWords(accounts: readonly ReportAccount[], question: ReportQuestion): string {
  const [only] = accounts;
  const who =
    accounts.length === 1 && only
      ? `Account ${only.name ?? only.account}`
      : countWords(accounts.length, "account");
  const where = question.regions.length === 0 ? "all regions" : question.regions.join(", ");
  const what =
    question.principles.length === 0 ? [] : [`detail of principles ${question.principles.join(", ")}`];
  return [who, where, ...what].join(" · ");
}

/** The report's answer in one sentence: "Security is slightly worse than when the period began: 66 of 100, down 1." */
export function reportSentence({ score, change }: ReportFigure): string {
  if (score === null) return "Nothing was assessed in this period.";
  const now = `${points(score)} of 100`;
  if (change === null) return `Security stands at ${now}; there is no earlier score to compare with.`;
  const words = changeWords(change);
  if (words === null) return `Security stands where it stood when the period began: ${now}.`;
  return `Security is ${words} than when the period began: ${now}, ${change > 0 ? "up" : "down"} ${Math.abs(Math.round(change))}.`;
}

/** What moved most, for better or worse, and by which check. */
export function reportLead(
  movements: readonly ReportMovement[],
  principles: readonly ReportPrinciple[],
): string {
  const most = movements[0];
  if (!most) return "No check moved a score.";
  const name = principles.find(({ principle }) => principle === most.principle)?.name ?? "";
  const { failedBefore, failedNow, assessedNow } = most;
  const failing = `${failedNow} of ${assessedNow} fail${failedNow === failedBefore ? "" : `, ${failedBefore} before`}`;
  return `“${most.title}” moved most: ${name} ${signed(most.points, 1)}, as ${failing}.`;
}

/** What stands below a movement: "Principle 5 · 3 of 5 resources fail, 0 before". */
export function movementWords({ principle, failedBefore, failedNow, assessedNow }: ReportMovement): string {
  const now = `${failedNow} of ${countWords(assessedNow, "resource")} ${failedNow === 1 ? "fails" : "fail"}`;
  return `Principle ${principle} · ${now}${failedBefore === failedNow ? "" : `, ${failedBefore} before`}`;
}

/** "+2.3 since the period began (71)". */
export function sinceWords({ change, before }: ReportFigure): string {
  return change === null
    ? "no earlier score"
    : `${signed(change, 1)} since the period began (${points(before)})`;
}

/** "93 % of what applies was assessed", and when that is too little to rely on. */
export function coverageWords({ coverage, provisional }: ReportFigure): string {
  return `${percent(coverage)} of what applies was assessed${provisional ? ": the score is provisional" : ""}`;
}
