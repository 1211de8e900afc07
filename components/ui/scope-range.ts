/** The spans that the scope bar offers, by the name they have in the URL. */
export const ranges = { "24h": 1, "7d": 7, "30d": 30, "90d": 90 } as const;
export type Range = keyof typeof ranges;

export const rangeNames = Object.keys(ranges) as Range[];
export const defaultRange: Range = "30d";

const dayLength = 86_400_000;
/** Outside of these an instant is a slip of the pen, and no longer written with four digits. */
const earliest = Date.parse("2000-01-01T00:00:00Z");
const latest = Date.parse("9000-01-01T00:00:00Z");

/** A moment to count back from that stays the same for five minutes, so that answers can be kept. */
export function steadyNow(now: number): number {
  return Math.ceil(now / 300_000) * 300_000;
}

/**
 * The instants between which the scope lies: what the URL says in full, else the range back from now.
 *
 * @param asked from and to as ISO 8601, either may be missing; what is no instant counts as missing
 * @param now milliseconds since 1970
 */
export function spanOf(
  asked: { range: Range; from: string | null; to: string | null },
  now: number,
): { from: string; to: string } {
  const end = instantOf(asked.to) ?? steadyNow(now);
  const start = instantOf(asked.from) ?? end - ranges[asked.range] * dayLength;
  const [from, to] = start <= end ? [start, end] : [end, start];
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

function instantOf(text: string | null): number | null {
  if (text === null) return null;
  const at = Date.parse(text);
  return at >= earliest && at <= latest ? at : null;
}
