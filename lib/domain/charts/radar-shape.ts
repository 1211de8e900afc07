export type Point = { x: number; y: number };

/**
 * Where a value lies on one of seven axes, the first of which points up, the others clockwise.
 *
 * @param index 0–6
 * @param share 0 in the middle, 1 on the rim
 */
export function radarPoint(index: number, share: number, centre: Point, radius: number): Point {
  const angle = (index / 7) * 2 * Math.PI - Math.PI / 2;
  return {
    x: round(centre.x + radius * share * Math.cos(angle)),
    y: round(centre.y + radius * share * Math.sin(angle)),
  };
}

/**
 * The outline through seven scores. Where a score is missing the line is broken: a missing score is no zero.
 *
 * @returns the path, and whether it closes (and so may be filled)
 */
export function radarPath(
  scores: readonly (number | null)[],
  centre: Point,
  radius: number,
): { path: string; closed: boolean } {
  const points = scores.map((score, index) =>
    score === null ? null : radarPoint(index, score / 100, centre, radius),
  );
  const closed = points.length > 2 && points.every((point) => point !== null);
  let path = "";
  for (const [index, point] of points.entries()) {
    if (!point) continue;
    path += `${index > 0 && points[index - 1] ? "L" : "M"}${point.x} ${point.y}`;
  }
  const first = points[0];
  if (closed) path += "Z";
  else if (first && points.at(-1)) path += `L${first.x} ${first.y}`;
  return { path, closed };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
