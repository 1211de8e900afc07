import type { ComparedScore, Comparison } from "./compare";
import { principleNames } from "./principles";

/** Below these many points two scores count as equal. */
const equalWithin = 0.5;

export type FindingTally = { opened: number; reopened: number; resolved: number };

function points(change: number): string {
  const size = Math.abs(change);
  const shown = size < 1 ? size.toFixed(1) : String(Math.round(size));
  return `${shown} ${shown === "1" ? "point" : "points"}`;
}

const rounded = ({ score }: ComparedScore["left"]) => (score === null ? "–" : String(Math.round(score)));

function extreme(
  principles: Comparison["principles"],
  sign: 1 | -1,
): (ComparedScore & { name: string; by: number }) | undefined {
  return principles
    .map((one) => ({ ...one, name: principleNames[one.principle], by: sign * (one.change ?? 0) }))
    .filter(({ by }) => by >= equalWithin)
    .sort((a, b) => b.by - a.by)[0];
}

/** "Better than on 1 Oct: 66, up 4 points. Traceability rose most (by 12), …": what a manager needs to know of two dates. */
export function datesSentence(comparison: Comparison, since: string, tally: FindingTally): string {
  const { change, right } = comparison.overall;
  if (change === null) return `There is no score to compare with on ${since}.`;
  const degree =
    Math.abs(change) < equalWithin
      ? `As on ${since}: ${rounded(right)} of 100.`
      : `${change > 0 ? "Better" : "Worse"} than on ${since}: ${rounded(right)} of 100, ${change > 0 ? "up" : "down"} ${points(change)}.`;
  const best = extreme(comparison.principles, 1);
  const worst = extreme(comparison.principles, -1);
  const moved = [
    best ? `${best.name} rose most, by ${points(best.by)}` : "",
    worst ? `${worst.name} fell most, by ${points(worst.by)}` : "",
  ].filter(Boolean);
  const opened = tally.opened + tally.reopened;
  const findings = `${opened} ${opened === 1 ? "finding" : "findings"} opened, ${tally.resolved} resolved.`;
  return [degree, moved.length > 0 ? `${moved.join("; ")}.` : "", findings].filter(Boolean).join(" ");
}

/** "prod stands 7 points above test (71 against 64); …": what a manager needs to know of two accounts. */
export function accountsSentence(comparison: Comparison, left: string, right: string): string {
  const { overall, principles } = comparison;
  if (overall.change === null) {
    const blank = overall.left.score === null ? left : right;
    return `${blank} has no score to compare with.`;
  }
  const figures = `(${rounded(overall.left)} against ${rounded(overall.right)})`;
  const head =
    Math.abs(overall.change) < equalWithin
      ? `${left} and ${right} stand level ${figures}.`
      : `${left} stands ${points(overall.change)} ${overall.change > 0 ? "below" : "above"} ${right} ${figures}.`;
  const known = principles.filter(({ change }) => change !== null);
  const better = known.filter(({ change }) => (change ?? 0) <= -equalWithin).length;
  const behind = extreme(principles, 1);
  const ahead = extreme(principles, -1);
  const counted = `${left} is ahead in ${better} of ${known.length} principles`;
  const most = ahead ? `, most in ${ahead.name.toLowerCase()}` : "";
  const least = behind ? `; furthest behind in ${behind.name.toLowerCase()}, by ${points(behind.by)}` : "";
  return `${head} ${counted}${most}${least}.`;
}
