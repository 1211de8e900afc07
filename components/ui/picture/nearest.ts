/** Something placed in a picture. */
export type Placed = { id: string; x: number; y: number };

const steps: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** What lies nearest in the direction of an arrow key; undefined for other keys, and where nothing lies there. */
export function nearest(placed: readonly Placed[], from: string, key: string): string | undefined {
  const start = placed.find(({ id }) => id === from);
  const step = steps[key];
  if (!start || !step) return undefined;
  const [dx, dy] = step;
  const candidates = placed.flatMap(({ id, x, y }) => {
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    return along > 0 ? [{ id, far: along + 2 * aside }] : [];
  });
  return candidates.sort((a, b) => a.far - b.far)[0]?.id;
}
