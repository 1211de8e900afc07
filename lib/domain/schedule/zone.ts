/** A wall clock's date and time, without a zone. `month` 1–12. */
export type LocalTime = { year: number; month: number; day: number; hour: number; minute: number };

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}

/** True for a name of the IANA time zone database, such as Europe/Berlin or UTC. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    // Intl refuses a zone by throwing.
    return false;
  }
}

/** What the clocks of a zone show at an instant. */
export function localTimeAt(zone: string, at: Date): LocalTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  };
}

function asIfUtc({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** How far the zone's clocks are ahead of UTC, in milliseconds; whole minutes. */
function offsetAt(zone: string, at: number): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return asIfUtc(localTimeAt(zone, new Date(minute))) - minute;
}

/**
 * The instant at which a zone's clocks show a time. Where clocks are put back and show it twice, the first; where they
 * are put forward and skip it, as much later as was skipped (RFC 5545, 3.3.5).
 */
export function instantOf(zone: string, local: LocalTime): Date {
  const shown = asIfUtc(local);
  const before = offsetAt(zone, shown - dayMs);
  const after = offsetAt(zone, shown + dayMs);
  const fitting = [before, after].map((offset) => shown - offset);
  const [first] = fitting.filter((at) => at + offsetAt(zone, at) === shown).sort((a, b) => a - b);
  return new Date(first ?? shown - before);
}
