/** A score as people read it: whole points; an en dash when nothing was assessed. */
export function scoreWords(score: number | null): string {
  return score === null ? "–" : String(Math.round(score));
}

/** A count with its noun: "1 finding", "1,204 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
