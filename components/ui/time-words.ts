export { effortWords } from "@/lib/domain/posture/effort-words";

const steps: [limit: number, seconds: number, unit: string][] = [
  [3_600, 60, "min"],
  [86_400, 3_600, "h"],
  [30 * 86_400, 86_400, "d"],
  [365 * 86_400, 30 * 86_400, "months"],
];

/**
 * How long before (or after) `now` an instant is: "3 min ago", "in 2 h".
 *
 * @param at ISO 8601 instant
 * @param now milliseconds since 1970
 */
export function relativeTime(at: string, now: number): string {
  const seconds = (now - Date.parse(at)) / 1_000;
  const away = Math.abs(seconds);
  if (!Number.isFinite(away)) return "at an unknown time";
  if (away < 60) return "just now";
  const [, size, unit] = steps.find(([limit]) => away < limit) ?? [0, 365 * 86_400, "years"];
  const count = Math.floor(away / size);
  const word = count === 1 && unit.endsWith("s") ? unit.slice(0, -1) : unit;
  return seconds >= 0 ? `${count} ${word} ago` : `in ${count} ${word}`;
}

/** Date and time with the zone's name: "12 Mar 2026, 14:02:11 CET". `zone` is an IANA name; left out: the viewer's. */
export function absoluteTime(at: string, zone: string | undefined): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZone: zone,
    timeZoneName: "short",
  }).format(date);
}

/** Time of day alone: "14:02:11". */
export function clockTime(at: string, zone: string | undefined): string {
  return new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: zone }).format(new Date(at));
}

/** A calendar day without a zone, `2026-03-12`, as "12 Mar". */
export function dayWords(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
