import path from "node:path";
import { type CollectionPlan, collectInto } from "@/lib/adapters/aws/collect";
import type { Collector } from "@/lib/adapters/aws/collector";
import { collectors } from "@/lib/adapters/aws/collectors.generated";
import type { KeptCells } from "@/lib/adapters/aws/run/kept";
import { keepInFolder } from "@/lib/adapters/aws/run/kept-in-folder";
import type { CellEvent, Pace } from "@/lib/adapters/aws/run/read-cells";
import { openSnapshotWriter } from "@/lib/adapters/snapshots/writer";
import { Problem } from "@/lib/domain/errors/problem";
import type { InventoryChanges, InventoryComparison } from "@/lib/domain/posture/inventory-changes";
import type { Gap, SnapshotHeader } from "@/lib/domain/posture/snapshot/document";
import { buildWorld } from "@/lib/domain/posture/world";
import type { Prepared } from "./prepare";

export type RunOptions = Pace & {
  /** The folder that `prepareCollection` began. */
  folder: string;
  /** Where the snapshot goes; .gz compresses it. */
  out: string;
  /** What a person does to go on after an interruption, as the end of a sentence. */
  howToResume: string;
  /** Set to learn what changed since another snapshot. */
  comparison?: InventoryComparison;
  signal?: AbortSignal;
  onPlan?: (plan: CollectionPlan) => void;
  onCell?: (event: CellEvent) => void;
  /** Told every gap as the snapshot is written. */
  onGap?: (gap: Gap) => void;
};

export type CollectionOutcome = {
  header: SnapshotHeader;
  resources: number;
  gaps: number;
  /** Cells that the deadline left unread; a resumption reads them. */
  late: number;
  /** Accounts that were entered. */
  reached: number;
  changes?: InventoryChanges;
};

function collectorsOf({ services }: Prepared): readonly Collector[] {
  return services.length > 0 ? collectors.filter(({ service }) => services.includes(service)) : collectors;
}

/** The same problem, and that nothing of what was read is lost. */
function withKept(problem: Problem, kept: number, total: number, howToResume: string): Problem {
  if (kept === 0) return problem;
  const { next, ...detail } = problem.detail;
  return new Problem(problem.kind, `${problem.message} ${kept} of ${total} cells are kept.`, {
    ...detail,
    next: [next, `To read the others: ${howToResume}.`].filter(Boolean).join(" "),
  });
}

type Written = Pick<CollectionOutcome, "resources" | "gaps" | "changes">;

async function writeSnapshot(
  { out, comparison, onGap }: RunOptions,
  header: SnapshotHeader,
  gaps: readonly Gap[],
  kept: KeptCells,
): Promise<Written> {
  const writer = await openSnapshotWriter(out, header);
  const listed: Gap[] = [];
  const takeGap = (gap: Gap) => {
    writer.gap(gap);
    onGap?.(gap);
    comparison?.gapNow(gap);
    if (comparison) listed.push(gap);
  };
  try {
    for (const gap of gaps) takeGap(gap);
    for await (const found of kept.contents()) {
      if ("gap" in found) takeGap(found.gap);
      else {
        writer.resource(found.resource);
        comparison?.now(found.resource);
      }
      await writer.ready();
    }
  } catch (error) {
    await writer.discard();
    throw error;
  }
  const counts = await writer.close();
  if (!comparison) return counts;
  const world = buildWorld({ ...header, resources: [], gaps: listed }, new Date(header.takenAt));
  return { ...counts, changes: comparison.changes(world) };
}

/**
 * Reads what is missing in the folder, then writes the snapshot. What was read stays in the folder until the caller
 * removes it.
 * @throws Problem when no account can be entered, the credentials expire or `signal` is aborted; it says how much is kept
 */
export async function runCollection(prepared: Prepared, options: RunOptions): Promise<CollectionOutcome> {
  const kept = keepInFolder(path.join(options.folder, "read"));
  let total = 0;
  try {
    const { organisation, targets, regions, takenAt } = prepared;
    const { header, gaps, late, reached } = await collectInto({
      ...options,
      organisation,
      targets,
      regions,
      takenAt,
      collectors: collectorsOf(prepared),
      kept,
      onPlan: (plan) => {
        total = plan.cells.length;
        options.onPlan?.(plan);
      },
    });
    return { header, late, reached, ...(await writeSnapshot(options, header, gaps, kept)) };
  } catch (error) {
    throw error instanceof Problem ? withKept(error, kept.finished.size, total, options.howToResume) : error;
  }
}
