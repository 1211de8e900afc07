import { bytesWords } from "@/components/data/amounts";
import type { LakeRun } from "@/lib/contract/endpoints/lake";

/** What a question may say of where its SQL is wrong: "line 2, column 7". */
export function placeIn(where: string | null): { line: number; column: number } | null {
  const found = /^line (\d+), column (\d+)$/.exec(where ?? "");
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null;
}

const seconds = (milliseconds: number) =>
  milliseconds < 1_000 ? `${milliseconds} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;

/** How many rows, how long it took, what was read, what it cost. */
export function costWords(run: LakeRun): string {
  const { rowCount, truncated, milliseconds, scannedBytes, usd } = run;
  const rows = `${truncated ? "the first " : ""}${(rowCount ?? 0).toLocaleString("en-GB")} ${rowCount === 1 ? "row" : "rows"}`;
  return [
    rows,
    milliseconds === null ? null : seconds(milliseconds),
    scannedBytes === null ? null : `${bytesWords(scannedBytes)} read`,
    usd === null ? null : usd < 0.01 ? "under 0.01 USD" : `${usd.toFixed(2)} USD`,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** The first words of a question, for lists. */
export function firstWords(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 140);
}
