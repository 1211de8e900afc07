import type { Collection, GridSquare } from "@/lib/contract/endpoints/collections";

type Cells = Collection["cells"];

/** In the order in which a square is filled, and its legend read. */
export const cellStates = ["done", "partly", "failed", "off", "running", "queued"] as const;
export type CellState = (typeof cellStates)[number];

export const cellWords: Record<CellState, string> = {
  done: "read",
  partly: "read in part",
  failed: "failed",
  off: "not there",
  running: "being read",
  queued: "waiting",
};

/** All cells, and those that will not be looked at again. */
export function cellCounts(cells: Cells): { total: number; ended: number } {
  const { done, partly, failed, off, running, queued } = cells;
  const ended = done + partly + failed + off;
  return { total: ended + running + queued, ended };
}

/** "40 of 62 services read, 2 failed": a square in words. */
export function squareWords(square: GridSquare, unit: string): string {
  const { total, ended } = cellCounts(square);
  const troubles = (["failed", "partly", "off", "running"] as const)
    .filter((state) => square[state] > 0)
    .map((state) => `${square[state]} ${cellWords[state]}`);
  const first = total === 1 ? oneCell(square) : `${ended} of ${total} ${unit} ended`;
  return total === 1 ? first : [first, ...troubles].join(", ");
}

function oneCell(square: GridSquare): string {
  const state = cellStates.find((one) => square[one] > 0) ?? "queued";
  return state === "done"
    ? `${square.resources} ${square.resources === 1 ? "resource" : "resources"}`
    : cellWords[state];
}

/** The collection in one sentence. */
export function collectionSentence({ state, cells, resources, gaps, accounts }: Collection): string {
  const { total, ended } = cellCounts(cells);
  const far = `${ended.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} cells`;
  const found = `${resources.toLocaleString("en-GB")} resources in ${accounts.length === 1 ? "1 account" : `${accounts.length} accounts`}`;
  if (state === "queued") return "The collection waits for a worker.";
  if (state === "running")
    return total === 0 ? "Finding out which accounts there are." : `Collecting: ${far} read, ${found}.`;
  if (state === "cancelled") return `The collection was cancelled after ${far}.`;
  if (state === "failed")
    return total === 0 ? "The collection failed." : `The collection failed after ${far}.`;
  if (state === "interrupted") return `The collection was interrupted after ${far}; it goes on by itself.`;
  return `${found}, ${gaps === 0 ? "nothing left unanswered" : `${gaps.toLocaleString("en-GB")} ${gaps === 1 ? "gap" : "gaps"}`}.`;
}

/** True when there is something to go on with. */
export function canResume({ state, late }: Pick<Collection, "state" | "late">): boolean {
  return (
    state === "cancelled" || state === "failed" || state === "interrupted" || (state === "done" && late > 0)
  );
}

/** Regions in the order of the grid: what belongs to none first. */
export function regionsOf(squares: readonly GridSquare[]): string[] {
  const regions = [...new Set(squares.map(({ region }) => region))].sort();
  return regions.includes("global")
    ? ["global", ...regions.filter((region) => region !== "global")]
    : regions;
}
