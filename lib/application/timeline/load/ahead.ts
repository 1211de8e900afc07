/**
 * Starts work on the next items while the earlier ones are being used, and answers in the order of the items.
 * @param depth how many may be under way beside the one that is being used
 */
export async function* ahead<Item, Result>(
  items: Iterable<Item>,
  depth: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const one = start(item);
    // Thrown where it is awaited, below; until then it must not count as unhandled.
    one.catch(() => undefined);
    running.push(one);
    const first = running.length > depth ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of running) yield await one;
}
