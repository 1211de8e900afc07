import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { CollectionPlan } from "@/lib/adapters/aws/collect";
import type { CellEvent, Pace } from "@/lib/adapters/aws/run/read-cells";
import { compareWith } from "@/lib/adapters/snapshots/compare";
import type { InventoryChanges } from "@/lib/domain/posture/inventory-changes";
import { type CollectionRequest, prepareCollection, readPrepared } from "./prepare";
import { runCollection } from "./run";

export type FileRequest = CollectionRequest &
  Pace & {
    out: string;
    /** Goes on with what an interrupted collection to the same file has kept. */
    resume: boolean;
    /** A snapshot to compare with; without it, the one that `out` replaces. */
    since?: string;
    signal?: AbortSignal;
    /** Told how many cells are there already. */
    onKept?: (cells: number) => void;
    onCell?: (event: CellEvent) => void;
  };

export type FileOutcome = {
  file: string;
  /** Accounts asked for, and accounts entered. */
  accounts: number;
  reached: number;
  regions: number;
  resources: number;
  gaps: number;
  /** Cells that the deadline left; `resume` reads them. */
  late: number;
  unreached: CollectionPlan["unreached"];
  leftOut: { id: string; name: string; because: string }[];
  /** The snapshot that `changes` compares with. */
  since?: string;
  changes?: InventoryChanges;
};

/** Where cells are kept until the snapshot is whole. */
const folderOf = (out: string) => `${out}.unfinished`;

/**
 * Collects into a snapshot file, with what was read so far kept beside it until it is whole.
 * @throws Problem without credentials, when they expire, when it is cancelled; the next run can resume
 */
export async function collectToFile(request: FileRequest): Promise<FileOutcome> {
  const { out, resume, onKept } = request;
  const folder = folderOf(out);
  const since = request.since ?? (existsSync(out) ? out : undefined);
  const comparison = since ? await compareWith(since) : undefined;
  const prepared = resume ? await readPrepared(folder) : await prepareCollection(folder, request);
  let unreached: CollectionPlan["unreached"] = [];
  const { header, ...outcome } = await runCollection(prepared, {
    ...request,
    folder,
    howToResume: "the same command with --resume",
    comparison,
    onPlan: (plan) => {
      unreached = plan.unreached;
      const kept = plan.cells.filter((cell) => cell.kept).length;
      if (kept > 0) onKept?.(kept);
    },
  });
  if (outcome.late === 0) await rm(folder, { recursive: true, force: true });
  const { accounts, regions } = header;
  return {
    file: out,
    accounts: accounts.length,
    regions: regions.length,
    ...outcome,
    unreached,
    leftOut: prepared.leftOut,
    ...(since ? { since } : {}),
  };
}
