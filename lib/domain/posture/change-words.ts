/** Below these many points a change is "slightly", from the second on it is "much". */
const slightly = 3;
const much = 10;

/** "slightly better", "worse", "much worse": a change of a score in words; null when it rounds to nothing. */
export function changeWords(points: number): string | null {
  const size = Math.abs(Math.round(points));
  if (size === 0) return null;
  const degree = size < slightly ? "slightly " : size >= much ? "much " : "";
  return `${degree}${points > 0 ? "better" : "worse"}`;
}
