/** A count with its noun: "1 event", "18,204 events". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** The answer of the timeline in one line: "18,204 events by 214 actors". */
export function timelineSentence({ total, actors }: { total: number; actors: number }): string {
  if (total === 0) return "No events";
  return `${counted(total, "event")} by ${counted(actors, "actor")}`;
}

/** How long the gaps are together: "3 h in 2 stretches"; null when there are none. */
export function gapWords(gaps: readonly { from: string; to: string }[]): string | null {
  if (gaps.length === 0) return null;
  const hours = gaps.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 3_600_000, 0);
  const length = hours < 48 ? counted(Math.round(hours), "hour") : counted(Math.round(hours / 24), "day");
  return gaps.length === 1 ? length : `${length} in ${gaps.length} stretches`;
}
