export type Bar = {
  /** Start of the bucket, milliseconds since 1970. */
  at: number;
  fine: number;
  errors: number;
  /** Nothing was delivered at all in this bucket: unknown, not zero. */
  silent: boolean;
};

type Answer = {
  bucketSeconds: number;
  from: string;
  to: string;
  buckets: readonly { at: string; total: number; errors: number }[];
  gaps: readonly { from: string; to: string }[];
};

const most = 1_000;

/** Every bucket of the span, those without events and those without logs among them. */
export function barsOf({ bucketSeconds, from, to, buckets, gaps }: Answer): Bar[] {
  const width = bucketSeconds * 1_000;
  const filled = new Map(buckets.map((bucket) => [Date.parse(bucket.at), bucket]));
  const origin = buckets[0] ? Date.parse(buckets[0].at) : Date.parse(from);
  const first = origin - Math.ceil(Math.max(0, origin - Date.parse(from)) / width) * width;
  const silence = gaps.map((gap) => ({ from: Date.parse(gap.from), to: Date.parse(gap.to) }));
  const bars: Bar[] = [];
  for (let at = first; at < Date.parse(to) && bars.length < most; at += width) {
    const { total = 0, errors = 0 } = filled.get(at) ?? {};
    const silent = total === 0 && silence.some((gap) => gap.from <= at && gap.to >= at + width);
    bars.push({ at, fine: total - errors, errors, silent });
  }
  return bars;
}

/** Runs of bars without logs, each by its first and last bar's start. */
export function silentRuns(bars: readonly Bar[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, bar] of bars.entries()) {
    if (!bar.silent) continue;
    const run = runs.at(-1);
    if (run && bars[index - 1]?.silent) run.to = bar.at;
    else runs.push({ from: bar.at, to: bar.at });
  }
  return runs;
}

/** The span from one bar to another, whichever comes first, both included. */
export function spanOfBars(one: number, other: number, bucketSeconds: number): { from: string; to: string } {
  const end = Math.max(one, other) + bucketSeconds * 1_000;
  return { from: new Date(Math.min(one, other)).toISOString(), to: new Date(end).toISOString() };
}

/** A bucket's width in words: "15 min", "6 h", "1 d". */
export function widthWords(seconds: number): string {
  if (seconds < 3_600) return `${seconds / 60} min`;
  if (seconds < 86_400) return `${seconds / 3_600} h`;
  return `${seconds / 86_400} d`;
}
