const hourMs = 3_600_000;

/** A run of hours in which a place should have been heard and was not. Hours are counted from 1970, UTC. */
export type MissingHours = {
  from: number;
  /** Not included. */
  to: number;
  /** How likely so long a silence is at these hours of the week, by what is usual there. */
  chance: number;
};

/** Silence that is less likely than this is taken for missing. */
export const threshold = 1e-4;

/** The hour that an instant lies in, from 1970. */
export function hourOf(instant: string): number {
  return Math.floor(Date.parse(instant) / hourMs);
}

/** An hour as ISO 8601. */
export function hourInstant(hour: number): string {
  return new Date(hour * hourMs).toISOString();
}

/** Hours of the week that are alike: each hour of the day, on working days and at weekends. */
function slotOf(hour: number): number {
  const day = Math.floor(hour / 24) % 7;
  // 1 January 1970 was a Thursday.
  const weekend = day === 2 || day === 3;
  return (hour % 24) + (weekend ? 24 : 0);
}

function countSlots(hours: Iterable<number>): number[] {
  const counts = Array<number>(48).fill(0);
  for (const hour of hours) {
    const slot = slotOf(hour);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}

function* range(from: number, to: number): Generator<number> {
  for (let hour = from; hour < to; hour += 1) yield hour;
}

/** Silent runs between `from` and `to`, longest stretches as they are. */
export function silentRuns(
  heard: readonly number[],
  from: number,
  to: number,
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let next = from;
  for (const hour of [...heard].sort((a, b) => a - b)) {
    if (hour < from || hour >= to) continue;
    if (hour > next) runs.push({ from: next, to: hour });
    next = Math.max(next, hour + 1);
  }
  if (next < to) runs.push({ from: next, to });
  return runs;
}

/**
 * Hours that are missing: silence that is all but impossible, given how often something was heard in this place at the same
 * hours of other days. CloudTrail delivers nothing where nothing happens, so silence alone proves nothing.
 *
 * @param heard hours in which events of the place happened
 * @param from the first hour in which the place is known to have been recorded
 */
export function missingHours(heard: readonly number[], from: number, to: number): MissingHours[] {
  const within = new Set(heard.filter((hour) => hour >= from && hour < to));
  const loud = countSlots(within);
  const all = countSlots(range(from, to));
  return silentRuns([...within], from, to).flatMap((run) => {
    const own = countSlots(range(run.from, run.to));
    let chance = 1;
    for (const hour of range(run.from, run.to)) {
      const slot = slotOf(hour);
      // The run itself is no evidence of what is usual; one more silent day than was seen keeps certainty out.
      const others = (all[slot] ?? 0) - (own[slot] ?? 0) + 1;
      chance *= 1 - (loud[slot] ?? 0) / others;
      if (chance < 1e-12) break;
    }
    return chance < threshold ? [{ ...run, chance }] : [];
  });
}
