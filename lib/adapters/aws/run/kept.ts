import type { Cell, CellResult } from "@/lib/domain/collection/cell";
import type { Gap, Resource } from "@/lib/domain/posture/snapshot/document";
import type { SnapshotSink } from "../session";

/** Takes what one cell finds, as it is found. Nothing of it counts before `finish`. */
export type CellWriter = SnapshotSink & {
  /** What it holds so far. */
  readonly count: { resources: number; gaps: number };
  finish(result: CellResult): void;
  /** Forgets what was written: the cell will be read again. */
  discard(): void;
};

export type Found = { resource: Resource } | { gap: Gap };

/** Where finished cells are kept until the snapshot is written: in memory, or in a folder that outlives the process. */
export type KeptCells = {
  /** The results of finished cells, by their key. */
  readonly finished: ReadonlyMap<string, CellResult>;
  begin(cell: Cell): CellWriter;
  /** What the finished cells found, cell by cell in the order of their keys. */
  contents(): AsyncIterable<Found>;
};
