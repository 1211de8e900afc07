/**
 * The path of a small line: one run for each stretch without gaps, so that a day without data is a hole and not a zero.
 * A stretch of a single day is a short dash.
 *
 * @param values evenly spaced; null is a gap
 * @param range the values at the bottom and the top
 */
export function sparklinePath(
  values: readonly (number | null)[],
  size: { width: number; height: number },
  range: { low: number; high: number },
): string {
  const step = values.length > 1 ? size.width / (values.length - 1) : 0;
  const span = range.high - range.low || 1;
  const y = (value: number) => round(size.height - ((value - range.low) / span) * size.height);
  let path = "";
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const before = values[index - 1] ?? null;
    const after = values[index + 1] ?? null;
    path += `${before === null ? "M" : "L"}${round(index * step)} ${y(value)}`;
    if (before === null && after === null) path += "h1";
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
