export type TrendPoint = { day: string; score: number | null };

const dayLength = 86_400_000;
const longest = 800;

/**
 * Every day from the first point to the last, so that days without a score are gaps and the axis is even.
 *
 * @param points in the order of their days
 */
export function trendDays(points: readonly TrendPoint[]): TrendPoint[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const byDay = new Map(points.map(({ day, score }) => [day, score]));
  const start = Date.parse(first.day);
  const days = Math.min(longest, Math.round((Date.parse(last.day) - start) / dayLength));
  return Array.from({ length: days + 1 }, (_, index) => {
    const day = new Date(start + index * dayLength).toISOString().slice(0, 10);
    return { day, score: byDay.get(day) ?? null };
  });
}
