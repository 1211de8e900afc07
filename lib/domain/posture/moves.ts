import { type ComparedCheck, comparedChecks } from "./compare";
import { type Principle, principleNumbers } from "./principles";
import { dayOf, lastOfEachDay, type Moment, scoreAt } from "./trend";

/** From one day with data to the next: how far a score moved, and the checks that differ. */
export type Move = {
  day: string;
  before: Moment;
  after: Moment;
  /** Positive for a rise. */
  points: number;
  /** Largest effect in the direction of the move first. */
  checks: ComparedCheck[];
};

/** Less than this is rounding, not news. */
const smallestMove = 0.05;

/** The checks that differ between two moments, for one principle or (0) for all, those that explain the move first. */
export function checksBetween(before: Moment, after: Moment, principle: Principle | 0): ComparedCheck[] {
  const wanted = principle === 0 ? principleNumbers : [principle];
  const points = (scoreAt(after, principle).score ?? 0) - (scoreAt(before, principle).score ?? 0);
  const direction = points < 0 ? -1 : 1;
  return wanted
    .flatMap((one) => comparedChecks(one, before.parts.get(one) ?? [], after.parts.get(one) ?? []))
    .sort((a, b) => direction * (b.effect - a.effect) || (a.check < b.check ? -1 : 1));
}

/** Every day on which a score moved, newest first. `moments` oldest first, of one formula. */
export function movesOf(moments: readonly Moment[], principle: Principle | 0): Move[] {
  const days = lastOfEachDay(moments);
  return days
    .slice(1)
    .flatMap((after, index): Move[] => {
      const before = days[index];
      const then = before && scoreAt(before, principle).score;
      const now = scoreAt(after, principle).score;
      if (!before || then === null || then === undefined || now === null) return [];
      const points = now - then;
      if (Math.abs(points) < smallestMove) return [];
      return [
        { day: dayOf(after.takenAt), before, after, points, checks: checksBetween(before, after, principle) },
      ];
    })
    .reverse();
}

/** The day's last moment and the last one of the day with data before it; undefined when either is missing. */
export function momentsAround(
  moments: readonly Moment[],
  day: string,
): { before: Moment; after: Moment } | undefined {
  const days = lastOfEachDay(moments);
  const at = days.findIndex((moment) => dayOf(moment.takenAt) === day);
  const before = days[at - 1];
  const after = days[at];
  return at > 0 && before && after ? { before, after } : undefined;
}
