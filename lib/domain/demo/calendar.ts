const hour = 3_600_000;
export const day = 24 * hour;
const minute = 60_000;

/** What is generated: [start, end) in milliseconds since 1970, UTC. */
export type Span = { start: number; end: number };

/** The `days` days that end at an instant. */
export function spanOf(end: number, days: number): Span {
  return { start: end - days * day, end };
}

/** When each thing that stands out happened (ms UTC); all of it is placed back from the end. */
export type Story = {
  /** A Tuesday, early afternoon in Amsterdam: three databases come back without encryption. */
  restore: number;
  leakedKey: number;
  leakedPipeline: number;
  stopLogging: number;
  sandboxTrailNarrowed: number;
  sshOpened: number;
  sshClosed: number;
  snapshotShared: number;
  secretsRead: number;
  rootSignIn: number;
  rootKeyRemoved: number;
  bucketOpened: number;
  bucketClosed: number;
  breakGlass: number;
  filesCopied: number;
  gap: Span;
};

function at(end: number, daysBefore: number, hours: number, minutes: number): number {
  return Math.floor(end / day) * day - daysBefore * day + hours * hour + minutes * minute;
}

/** The newest Tuesday 13:02 UTC that lies at least a day before the end. */
function lastTuesday(end: number): number {
  for (let back = 1; back < 9; back++) {
    const moment = at(end, back, 13, 2);
    if (new Date(moment).getUTCDay() === 2 && moment <= end - day) return moment;
  }
  return at(end, 8, 13, 2);
}

/** The calendar of what stands out, for an organisation whose data ends at `end`. */
export function storyOf(end: number): Story {
  return {
    restore: lastTuesday(end),
    leakedKey: at(end, 11, 2, 41),
    leakedPipeline: at(end, 19, 4, 17),
    stopLogging: at(end, 4, 15, 26),
    sandboxTrailNarrowed: at(end, 8, 10, 12),
    sshOpened: at(end, 6, 11, 20),
    sshClosed: at(end, 2, 9, 5),
    snapshotShared: at(end, 13, 22, 8),
    secretsRead: at(end, 3, 19, 33),
    rootSignIn: at(end, 22, 8, 14),
    rootKeyRemoved: at(end, 22, 8, 21),
    bucketOpened: at(end, 18, 16, 2),
    bucketClosed: at(end, 12, 9, 47),
    breakGlass: at(end, 9, 5, 31),
    filesCopied: at(end, 5, 21, 17),
    gap: { start: at(end, 9, 1, 0), end: at(end, 9, 4, 0) },
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Hour of the day (0–24, with minutes as fraction) and weekday (0 Sunday) on the wall clock of a zone. */
export function wallClock(moment: number, zone: string): { hour: number; weekday: number } {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(zone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(parts.weekday ?? "");
  return { hour: Number(parts.hour) + Number(parts.minute) / 60, weekday };
}

/** How busy an office hour is, 0–1: nothing at weekends and at night, a dip at lunch. `moment` is the hour's start. */
export function officeRhythm(moment: number, zone: string): number {
  const { hour: now, weekday } = wallClock(moment, zone);
  if (weekday === 0 || weekday === 6) return now >= 10 && now < 16 ? 0.015 : 0;
  const byHour: Record<number, number> = {
    7: 0.15,
    8: 0.6,
    9: 0.95,
    10: 1,
    11: 0.95,
    12: 0.35,
    13: 0.8,
    14: 1,
    15: 0.95,
    16: 0.85,
    17: 0.45,
    18: 0.15,
    19: 0.08,
    20: 0.06,
  };
  return byHour[Math.floor(now)] ?? 0;
}
