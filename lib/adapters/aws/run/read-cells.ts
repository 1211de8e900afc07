import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import type { Cell, CellResult } from "@/lib/domain/collection/cell";
import { cellKey } from "@/lib/domain/collection/cell";
import { Problem } from "@/lib/domain/errors/problem";
import type { Gap } from "@/lib/domain/posture/snapshot/document";
import { AccountLost } from "../accounts/credentials";
import { credentialsProblem } from "../accounts/who-we-are";
import { credentialsExpired } from "../failure";
import { openSendRates } from "../throttling/send-rates";
import { watchAccounts } from "./account-health";
import type { KeptCells } from "./kept";
import type { PlannedCell } from "./plan";
import { type CellSurroundings, readCell, wholeCellGap } from "./read-cell";
import { openTransport } from "./transport";

/** A cell has begun, or ended with a result; without one it was not read to its end. */
export type CellEvent = Cell & { done: number; total: number } & (
    | { state: "running" }
    | { state: "ended"; result: CellResult }
  );

export type Pace = {
  /** Cells read at once. */
  concurrency?: number;
  /** Milliseconds that one cell may take. */
  cellDeadline?: number;
  /** Milliseconds that all may take. */
  deadline?: number;
};

export type ReadCellsOptions = Pace & {
  kept: KeptCells;
  signal?: AbortSignal;
  onCell?: (event: CellEvent) => void;
};

const cellsAtOnce = 24;
/** Calls under way at once in the whole collection, for each cell that may be read. */
const callsPerCell = 5;
const tenMinutes = 10 * 60_000;

/** What was not read, as gaps; `late` counts the cells that the deadline left, which a resumption can still read. */
export type Missed = { gaps: Gap[]; late: number };

/** Reasons to stop, apart: somebody cancelled, the time is up, the credentials are of no use any more. */
function openStops(options: ReadCellsOptions) {
  const expired = new AbortController();
  const late = AbortSignal.timeout(options.deadline ?? 2 ** 31 - 1);
  const signals = [expired.signal, late, ...(options.signal ? [options.signal] : [])];
  const any = AbortSignal.any(signals);
  setMaxListeners(0, any);
  return { expired, late, any };
}

/**
 * Reads every cell that is not kept yet. What fails becomes a gap and leaves the rest standing; an account that is lost on
 * the way is not asked again.
 * @throws Problem when the credentials expire midway or `signal` is aborted; finished cells are kept
 */
export async function readCells(cells: readonly PlannedCell[], options: ReadCellsOptions): Promise<Missed> {
  const { kept, signal, onCell } = options;
  const missed: Missed = { gaps: [], late: 0 };
  const health = watchAccounts();
  const stops = openStops(options);
  const concurrency = options.concurrency ?? cellsAtOnce;
  const transport = openTransport(concurrency * callsPerCell);
  const callLimit = pLimit(concurrency * callsPerCell);
  const surroundings: CellSurroundings = {
    transport,
    rates: openSendRates(),
    admit: (call) => callLimit(call),
    signal: stops.any,
    deadline: options.cellDeadline ?? tenMinutes,
  };
  const missing = cells.filter((cell) => !kept.finished.has(cellKey(cell)));
  const total = cells.length;
  let done = total - missing.length;

  function leave(cell: PlannedCell, reason: Gap["reason"], message: string): void {
    const gap = wholeCellGap(cell, reason, message);
    missed.gaps.push(gap);
    done += 1;
    const result: CellResult = { outcome: "failed", resources: 0, gaps: 1, milliseconds: 0, message };
    onCell?.({ ...nameOf(cell), state: "ended", result, done, total });
  }

  function leaveLost(cell: PlannedCell): boolean {
    const why = health.lost(cell.account);
    if (why === undefined) return false;
    leave(cell, "vanished", `The account stopped answering while it was read (${why}).`);
    return true;
  }

  async function read(cell: PlannedCell): Promise<void> {
    if (stops.expired.signal.aborted || signal?.aborted) return;
    if (leaveLost(cell)) return;
    if (stops.late.aborted) return leaveLate(cell);
    onCell?.({ ...nameOf(cell), state: "running", done, total });
    const writer = kept.begin(cell);
    try {
      const result = await readCell(cell, writer, surroundings);
      if (result.outcome === "failed" || result.outcome === "off") await health.examine(cell.reached);
      if (health.lost(cell.account)) {
        writer.discard();
        leaveLost(cell);
        return;
      }
      writer.finish(result);
      done += 1;
      onCell?.({ ...nameOf(cell), state: "ended", result, done, total });
    } catch (error) {
      writer.discard();
      if (credentialsExpired(error)) stops.expired.abort(error);
      else if (error instanceof AccountLost) {
        health.markLost(cell.account, error);
        leaveLost(cell);
      } else if (stops.late.aborted) leaveLate(cell);
      else if (!stops.any.aborted) throw error;
    }
  }

  function leaveLate(cell: PlannedCell): void {
    missed.late += 1;
    leave(cell, "deadline", "The collection's time was up before this was read.");
  }

  try {
    const atOnce = pLimit(concurrency);
    await Promise.all(missing.map((cell) => atOnce(() => read(cell))));
  } finally {
    transport.close();
  }
  if (signal?.aborted) throw new Problem("conflict", "The collection was cancelled.");
  if (stops.expired.signal.aborted) throw credentialsProblem(stops.expired.signal.reason);
  return missed;
}

function nameOf({ account, region, service }: PlannedCell): Cell {
  return { account, region, service };
}
