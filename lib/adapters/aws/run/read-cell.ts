import { setMaxListeners } from "node:events";
import type { CellOutcome, CellResult } from "@/lib/domain/collection/cell";
import type { Gap } from "@/lib/domain/posture/snapshot/document";
import { AccountLost } from "../accounts/credentials";
import { credentialsExpired, failureMessage, gapReason } from "../failure";
import { openSession } from "../session";
import { clientConfig, mainRegion } from "../targets";
import type { SendRates } from "../throttling/send-rates";
import type { CellWriter } from "./kept";
import type { PlannedCell } from "./plan";
import type { Transport } from "./transport";

export type CellSurroundings = {
  transport: Transport;
  rates: SendRates;
  admit: <T>(call: () => Promise<T>) => Promise<T>;
  /** Ends the cell early: the collection was cancelled, or its own deadline has passed. */
  signal: AbortSignal;
  /** Milliseconds the cell may take. */
  deadline: number;
};

/** Calls under way at once in one cell. */
const callsAtOnce = 10;

/** Reasons that mean: there is nothing here to read. */
const notThere: ReadonlySet<Gap["reason"]> = new Set(["unsupported", "region-off"]);

/** The gap that stands for a whole cell: no listing of its service there counts as complete. */
export function wholeCellGap(cell: PlannedCell, reason: Gap["reason"], message: string): Gap {
  const { account, region, service } = cell;
  return { account, region, service, operation: `${service}:*`, reason, message };
}

function outcomeOf(writer: CellWriter, reasons: ReadonlySet<Gap["reason"]>): CellOutcome {
  const { resources, gaps } = writer.count;
  if (gaps === 0) return "done";
  if (resources > 0) return "partly";
  return [...reasons].every((reason) => notThere.has(reason)) ? "off" : "failed";
}

/**
 * Reads one cell. What fails becomes a gap.
 * @throws what ends more than this cell: expired credentials, a lost account, or `signal`
 */
export async function readCell(
  cell: PlannedCell,
  writer: CellWriter,
  surroundings: CellSurroundings,
): Promise<CellResult> {
  const { reached, region, collector } = cell;
  const { transport, rates, admit } = surroundings;
  const signal = AbortSignal.any([surroundings.signal, AbortSignal.timeout(surroundings.deadline)]);
  // Every call under way listens to it, and there may be hundreds.
  setMaxListeners(0, signal);
  const callRegion = region === "global" ? (mainRegion[reached.partition] ?? reached.home) : region;
  const reasons = new Set<Gap["reason"]>();
  let first: Gap | undefined;
  const noteGap = (gap: Gap) => {
    first ??= gap;
    reasons.add(gap.reason);
    writer.gap(gap);
  };
  const session = openSession(collector, {
    account: reached.account,
    region,
    partition: reached.partition,
    config: {
      ...clientConfig(reached.target, callRegion, reached.credentials),
      requestHandler: transport.requestHandler,
    },
    concurrency: callsAtOnce,
    admit,
    retryStrategy: (api) => rates.strategyFor(reached.account, callRegion, api),
    signal,
    sink: { resource: (found) => writer.resource(found), gap: noteGap },
  });
  const began = performance.now();
  try {
    await collector.collect(session);
  } catch (error) {
    if (credentialsExpired(error) || error instanceof AccountLost) throw error;
    surroundings.signal.throwIfAborted();
    noteGap(wholeCellGap(cell, gapReason(error), failureMessage(error)));
  }
  surroundings.signal.throwIfAborted();
  return {
    outcome: outcomeOf(writer, reasons),
    ...writer.count,
    milliseconds: Math.round(performance.now() - began),
    ...(first ? { message: `${first.operation}: ${first.message}` } : {}),
  };
}
