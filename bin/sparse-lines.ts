/**
 * Passes on a line only when some time has gone by since the last one, so that work with thousands of small steps says how
 * far it is without flooding the terminal.
 *
 * @param milliseconds the least time between two lines
 * @param clock milliseconds of any steady clock
 */
export function sparseLines(
  note: (line: string) => void,
  milliseconds: number,
  clock: () => number,
): (line: string) => void {
  let last = clock();
  return (line) => {
    const now = clock();
    if (now - last < milliseconds) return;
    last = now;
    note(line);
  };
}
