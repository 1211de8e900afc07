import { z } from "zod";
import { instantOf, isZone, localTimeAt } from "./zone";

const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time of day, as in 07:30");
const zone = z.string().max(60).refine(isZone, "expected an IANA time zone, as in Europe/Berlin or UTC");

/** When work comes back: every so many minutes, or at a local time in a named zone. Weekdays are ISO: 1 Monday … 7 Sunday. */
export const cadence = z.discriminatedUnion("every", [
  z.object({ every: z.literal("interval"), minutes: z.number().int().min(1).max(1_440) }),
  z.object({ every: z.literal("day"), at, zone }),
  z.object({ every: z.literal("week"), weekday: z.number().int().min(1).max(7), at, zone }),
  /** A day that a month does not have is its last one. */
  z.object({ every: z.literal("month"), day: z.number().int().min(1).max(31), at, zone }),
]);
export type Cadence = z.output<typeof cadence>;
type Daily = Exclude<Cadence, { every: "interval" }>;

const dayMs = 86_400_000;
/** Two months and a day: every cadence comes up within it. */
const horizonDays = 63;

function fits(cadence: Daily, date: Date): boolean {
  if (cadence.every === "day") return true;
  if (cadence.every === "week") return (date.getUTCDay() || 7) === cadence.weekday;
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.getUTCDate() === Math.min(cadence.day, last);
}

function nextLocal(cadence: Daily, after: Date): Date {
  const from = localTimeAt(cadence.zone, after);
  const today = Date.UTC(from.year, from.month - 1, from.day);
  const [hour = 0, minute = 0] = cadence.at.split(":").map(Number);
  for (let ahead = 0; ahead < horizonDays; ahead += 1) {
    const date = new Date(today + ahead * dayMs);
    if (!fits(cadence, date)) continue;
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const run = instantOf(cadence.zone, { year, month, day, hour, minute });
    if (run > after) return run;
  }
  throw new RangeError(`no run of ${JSON.stringify(cadence)} after ${after.toISOString()}`);
}

/** The first run strictly after an instant. A local time stays that local time when clocks change. */
export function nextRun(cadence: Cadence, after: Date): Date {
  if (cadence.every !== "interval") return nextLocal(cadence, after);
  const step = cadence.minutes * 60_000;
  return new Date((Math.floor(after.getTime() / step) + 1) * step);
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** In words: "every Monday at 07:00, Europe/Berlin". */
export function cadenceWords(cadence: Cadence): string {
  if (cadence.every === "interval") {
    return cadence.minutes === 1 ? "every minute" : `every ${cadence.minutes} minutes`;
  }
  const when = `at ${cadence.at}, ${cadence.zone}`;
  if (cadence.every === "day") return `every day ${when}`;
  if (cadence.every === "week") return `every ${weekdays[cadence.weekday - 1]} ${when}`;
  return `on day ${cadence.day} of every month ${when}`;
}
