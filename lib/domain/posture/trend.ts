import type { Principle } from "./principles";
import {
  type CheckPart,
  formulaVersion,
  isProvisional,
  overallOf,
  passRatio,
  type Score,
  scoreOf,
} from "./score";
import { severityWeight } from "./severity";

/** The scores of a scope as one snapshot left them; `parts` per principle. */
export type Moment = {
  snapshotId: number;
  takenAt: Date;
  parts: ReadonlyMap<Principle, readonly CheckPart[]>;
  scores: ReadonlyMap<Principle, Score>;
  overall: Score;
};

export type Figure = Score & { change: number | null; provisional: boolean; formula: string };
export type TrendPoint = { day: string; score: number | null; coverage: number };

const dayMs = 86_400_000;
/** A comparison reaches back 30 days; with a shorter history, at least a week. */
export const compareReach = { days: 30, atLeastDays: 7 } as const;

/** Makes a moment of parts, so that every score follows from what it is made of. */
export function momentOf(
  snapshotId: number,
  takenAt: Date,
  parts: ReadonlyMap<Principle, readonly CheckPart[]>,
  principles: readonly Principle[],
): Moment {
  const scores = new Map(principles.map((principle) => [principle, scoreOf(parts.get(principle) ?? [])]));
  return { snapshotId, takenAt, parts, scores, overall: overallOf([...scores.values()]) };
}

/** UTC day of an instant: 2026-03-01. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The last moment of each UTC day, oldest first. */
export function lastOfEachDay(moments: readonly Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [dayOf(moment.takenAt), moment])).values()];
}

/** The score of a principle at a moment; principle 0 is the overall one. */
export function scoreAt(moment: Moment, principle: Principle | 0): Score {
  if (principle === 0) return moment.overall;
  return moment.scores.get(principle) ?? { score: null, coverage: 0 };
}

/** The moment nearest to 30 days before the newest one, at least a week away from it; undefined when there is none. */
export function comparable(moments: readonly Moment[]): Moment | undefined {
  const newest = moments.at(-1);
  if (!newest) return undefined;
  const target = newest.takenAt.getTime() - compareReach.days * dayMs;
  const early = moments.filter(
    (moment) => newest.takenAt.getTime() - moment.takenAt.getTime() >= compareReach.atLeastDays * dayMs,
  );
  const distance = (moment: Moment) => Math.abs(moment.takenAt.getTime() - target);
  return early.reduce<Moment | undefined>(
    (best, moment) => (best === undefined || distance(moment) < distance(best) ? moment : best),
    undefined,
  );
}

/** The newest score with its change against the comparable moment. `moments` oldest first, of one formula. */
export function figureOf(moments: readonly Moment[], principle: Principle | 0): Figure {
  const newest = moments.at(-1);
  const score = newest ? scoreAt(newest, principle) : { score: null, coverage: 0 };
  const earlier = comparable(moments);
  const before = earlier ? scoreAt(earlier, principle).score : null;
  const change = score.score === null || before === null ? null : score.score - before;
  return { ...score, change, provisional: isProvisional(score), formula: formulaVersion };
}

/** A point a day over the last 30 days. */
export function trendOf(moments: readonly Moment[], principle: Principle | 0): TrendPoint[] {
  const newest = moments.at(-1);
  if (!newest) return [];
  const from = newest.takenAt.getTime() - compareReach.days * dayMs;
  return lastOfEachDay(moments.filter((moment) => moment.takenAt.getTime() >= from)).map((moment) => ({
    day: dayOf(moment.takenAt),
    ...scoreAt(moment, principle),
  }));
}

/** The weight that a check keeps from the score by its failures. */
export function lostWeight(part: CheckPart): number {
  const ratio = passRatio(part);
  return ratio === null ? 0 : severityWeight[part.severity] * (1 - ratio);
}

/** The check that keeps most from the score; undefined when nothing fails. */
export function worstPart(parts: readonly CheckPart[]): CheckPart | undefined {
  return parts
    .filter((part) => part.failed > 0)
    .reduce<CheckPart | undefined>(
      (worst, part) => (worst === undefined || lostWeight(part) > lostWeight(worst) ? part : worst),
      undefined,
    );
}

export type Fall = {
  principle: Principle;
  day: string;
  /** How far the score fell; positive. */
  points: number;
  /** The check that lost most. */
  check: string;
  failing: number;
  snapshotId: number;
};

function mostLost(before: readonly CheckPart[], after: readonly CheckPart[]): CheckPart | undefined {
  const lostBefore = new Map(before.map((part) => [part.check, lostWeight(part)]));
  const grown = (part: CheckPart) => lostWeight(part) - (lostBefore.get(part.check) ?? 0);
  return after
    .filter((part) => grown(part) > 0)
    .reduce<CheckPart | undefined>(
      (most, part) => (most === undefined || grown(part) > grown(most) ? part : most),
      undefined,
    );
}

const smallestFall = 0.05;

/** Day-to-day falls of the last seven days, largest first, each with the check that lost most. */
export function fallsOf(moments: readonly Moment[], principles: readonly Principle[]): Fall[] {
  const newest = moments.at(-1);
  if (!newest) return [];
  const from = newest.takenAt.getTime() - 7 * dayMs;
  const days = lastOfEachDay(moments);
  const falls = days.slice(1).flatMap((moment, index) => {
    const before = days[index];
    if (!before || moment.takenAt.getTime() < from) return [];
    return principles.flatMap((principle): Fall[] => {
      const points = (scoreAt(before, principle).score ?? 0) - (scoreAt(moment, principle).score ?? 0);
      const part = mostLost(before.parts.get(principle) ?? [], moment.parts.get(principle) ?? []);
      if (points < smallestFall || !part) return [];
      const { check, failed } = part;
      const { snapshotId } = moment;
      return [{ principle, day: dayOf(moment.takenAt), points, check, failing: failed, snapshotId }];
    });
  });
  return falls.sort((a, b) => b.points - a.points);
}
