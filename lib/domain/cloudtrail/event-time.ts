const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Broken clocks write years like 1970 and 2100; what lies outside this span is no time of an event at all. */
const earliest = "1970-01-01T00:00:00.000Z";
const latest = "2200-01-01T00:00:00.000Z";

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysOf(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return daysInMonth[month - 1] ?? 0;
}

/** The number that two digits make; NaN when they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** True for `2026-03-10T14:02:11Z`, the form CloudTrail writes, when there is such a second. */
function isUsual(text: string): boolean {
  if (text.length !== 20 || text[19] !== "Z" || text[10] !== "T") return false;
  if (text[4] !== "-" || text[7] !== "-" || text[13] !== ":" || text[16] !== ":") return false;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  return (
    day >= 1 && day <= daysOf(year, month) && two(text, 11) < 24 && two(text, 14) < 60 && two(text, 17) < 60
  );
}

/**
 * An event's time as ISO 8601 in UTC with milliseconds, or null when it is none. CloudTrail writes `2026-03-10T14:02:11Z`;
 * Athena and Lake exports write a blank for the T and no zone, which means UTC.
 */
export function eventInstant(value: unknown): string | null {
  if (typeof value !== "string") return null;
  if (isUsual(value)) return inSpan(`${value.slice(0, 19)}.000Z`);
  const parts = iso.exec(value);
  if (!parts) return null;
  const [, year, month, date, hour, minute, second, fraction = "", zone = "Z"] = parts;
  if (Number(date) < 1 || Number(date) > daysOf(Number(year), Number(month))) return null;
  const milliseconds = fraction.slice(0, 4).padEnd(4, "0").replace(/^0/, ".");
  const time = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}${milliseconds}${zone}`);
  return Number.isNaN(time) ? null : inSpan(new Date(time).toISOString());
}

function inSpan(instant: string): string | null {
  return instant >= earliest && instant < latest ? instant : null;
}
