/** Widths that a person can name, in seconds: one minute to a week. */
const widths = [60, 300, 900, 1_800, 3_600, 3 * 3_600, 6 * 3_600, 12 * 3_600, 86_400, 7 * 86_400];
const mostBuckets = 120;

/** The narrowest nameable bucket with which a span needs at most 120 of them. Spans in milliseconds, width in seconds. */
export function bucketSeconds(spanMilliseconds: number): number {
  return widths.find((width) => spanMilliseconds / 1_000 / width <= mostBuckets) ?? 30 * 86_400;
}
