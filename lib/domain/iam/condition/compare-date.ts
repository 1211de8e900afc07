const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A date of a condition as milliseconds since the epoch: W3C date and time (UTC when no zone is given) or epoch
 * seconds; NaN for anything else. AWS: "Date condition operators".
 */
export function parseDate(text: string): number {
  if (/^-?\d+(\.\d+)?$/.test(text) && !/^\d{4}$/.test(text)) return Number(text) * 1000;
  if (/^\d{4}(-\d{2})?$/.test(text)) return Date.parse(text);
  if (!iso.test(text)) return Number.NaN;
  const zoned = text.includes("T") && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
  return Date.parse(zoned);
}
