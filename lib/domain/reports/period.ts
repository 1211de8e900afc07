import { Problem } from "@/lib/domain/errors/problem";
import { instantOf, localTimeAt } from "@/lib/domain/schedule/zone";

/** A span of time: `to` is its end, not in it. */
export type Period = { from: Date; to: Date; words: string };

const dayMs = 86_400_000;
const longestDays = 400;

function wrong(text: string, why: string): Problem {
  return new Problem("bad-input", `The period ${text} ${why}`, {
    where: "period",
    next: "Expected 7d, 30d, 90d, a month such as 2026-10, or two days such as 2026-10-01..2026-10-15.",
  });
}

/** The instant at which a day of the zone begins; days past the month's end run on into the next. */
function dayStart(zone: string, year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(year, month - 1, day));
  return instantOf(zone, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
  });
}

function monthOf(text: string, year: number, month: number, zone: string): Period {
  if (month < 1 || month > 12) throw wrong(text, "names no month.");
  const words = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, 1),
  );
  return { from: dayStart(zone, year, month, 1), to: dayStart(zone, year, month + 1, 1), words };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** A calendar day as people write it: "5 October 2026". */
export function dayInWords(zone: string, at: Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: zone }).format(at);
}

function daysOf(text: string, numbers: readonly number[], zone: string): Period {
  const [fromYear = 0, fromMonth = 0, fromDay = 0, toYear = 0, toMonth = 0, toDay = 0] = numbers;
  if (!isDay(fromYear, fromMonth, fromDay) || !isDay(toYear, toMonth, toDay)) {
    throw wrong(text, "names a day that no calendar has.");
  }
  const from = dayStart(zone, fromYear, fromMonth, fromDay);
  const to = dayStart(zone, toYear, toMonth, toDay + 1);
  const last = new Date(to.getTime() - 1);
  const words = `${dayInWords(zone, from)} to ${dayInWords(zone, last)}`;
  return { from, to, words };
}

function read(text: string, now: Date, zone: string): Period {
  const back = /^(7|30|90)d$/.exec(text)?.[1];
  if (back) {
    const from = new Date(now.getTime() - Number(back) * dayMs);
    return { from, to: now, words: `the ${back} days to ${dayInWords(zone, now)}` };
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return monthOf(text, Number(month[1]), Number(month[2]), zone);
  const span = /^(\d{4})-(\d\d)-(\d\d)\.\.(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (span) return daysOf(text, span.slice(1).map(Number), zone);
  throw wrong(text, "is not one we know.");
}

/**
 * The span that a period names, its days those of the zone; one that is under way ends now.
 * @throws Problem bad-input
 */
export function periodOf(text: string, now: Date, zone: string): Period {
  const period = read(text, now, zone);
  if (period.from >= now) throw wrong(text, "has not begun yet.");
  if (period.from >= period.to) throw wrong(text, "ends before it begins.");
  if (period.to.getTime() - period.from.getTime() > longestDays * dayMs) {
    throw wrong(text, `is longer than ${longestDays} days.`);
  }
  return period.to > now ? { ...period, to: now } : period;
}

/** The day of an instant in a zone: 2026-10-05. */
export function dayIn(zone: string, at: Date): string {
  const { year, month, day } = localTimeAt(zone, at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Date, time and zone, as a report writes them: "5 Oct 2026, 14:02 CEST (Europe/Berlin)". */
export function momentInWords(zone: string, at: Date): string {
  const text = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
    timeZoneName: "short",
  }).format(at);
  return zone === "UTC" ? text : `${text} (${zone})`;
}
