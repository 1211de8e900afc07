const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

/** The span in which an event can have happened: the first year of AWS until a day from now, by whoever's clock. */
const earliest = "1970-01-01T00:00:00.000Z";
const latest = "2200-01-01T00:00:00.000Z";

/**
 * An event's time as ISO 8601 in UTC with milliseconds, or null when it is none. CloudTrail writes `2026-03-10T14:02:11Z`;
 * Athena and Lake exports write a blank for the T and no zone, which means UTC.
 */
export function eventInstant(value: unknown): string | null {
  if (typeof value !== "string") return null;
  // The common form needs no Date: it is what we return but for the milliseconds.
  if (value.length === 20 && value.charCodeAt(19) === 90 && iso.test(value))
    return within(`${value.slice(0, 19)}.000Z`);
  const parts = iso.exec(value);
  if (!parts) return null;
  const [, year, month, date, hour, minute, second, fraction = "", zone = "Z"] = parts;
  const milliseconds = fraction.slice(0, 4).padEnd(4, "0").replace(/^0/, ".");
  return within(`${year}-${month}-${date}T${hour}:${minute}:${second}${milliseconds}${zone}`);
}

function within(text: string): string | null {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const instant = text.endsWith("Z") && text.length === 24 ? text : new Date(time).toISOString();
  // A 31 April parses in some engines; what comes back then is not what was written.
  if (new Date(time).toISOString() !== instant) return null;
  return instant >= earliest && instant < latest ? instant : null;
}
