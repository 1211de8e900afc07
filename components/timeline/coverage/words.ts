import type { LogCoverage } from "@/lib/contract/endpoints/coverage";

const number = (value: number) => value.toLocaleString("en-GB");

/** A share in percent; never rounded up to all of it. */
export function shareWords(part: number, of: number): string {
  if (of === 0) return "0 %";
  const percent = (100 * part) / of;
  const shown = percent < 100 ? Math.min(percent, 99.9) : 100;
  return `${Number.isInteger(shown) ? shown : shown.toFixed(1)} %`;
}

/** The answer to whether the log is complete, in one sentence. */
export function coverageSentence({ hours, missing, places, problems }: LogCoverage): string {
  if (hours === 0) return "No log of this time is here.";
  if (problems.length > 0)
    return `${number(problems.length)} ${problems.length === 1 ? "digest says" : "digests say"} that logs were changed or are missing.`;
  const silent = places.filter((place) => place.missing > 0).length;
  if (missing === 0) return `No hour is missing in ${number(places.length)} accounts × regions.`;
  return `${number(missing)} of ${number(hours)} hours are missing, in ${number(silent)} of ${number(places.length)} accounts × regions.`;
}
