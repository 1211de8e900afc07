import type { CollectionPlan } from "@/lib/adapters/aws/collect";
import type { CellEvent } from "@/lib/adapters/aws/run/read-cells";
import type { Database } from "@/lib/adapters/db/database";
import { type CellRow, saveCells } from "@/lib/adapters/db/queries/collections/save-cells";
import { logger } from "@/lib/adapters/log/logger";
import { type Cell, type CellResult, cellKey } from "@/lib/domain/collection/cell";

/** How often the grid that people watch is written, in milliseconds. */
const beat = 1_000;

/** Tells people how far a collection is. */
export type Recorder = {
  plan(plan: CollectionPlan): void;
  cell(event: CellEvent): void;
  /** Writes what is left and stops. */
  end(): Promise<void>;
};

/** A cell with what came of it; without a result it waits, or is being read. */
function rowOf({ account, region, service }: Cell, state: "queued" | "running" | CellResult): CellRow {
  const cell = { account, region, service };
  if (typeof state === "string")
    return { ...cell, state, resources: 0, gaps: 0, milliseconds: null, message: null };
  const { outcome, message = null, ...counts } = state;
  return { ...cell, state: outcome, ...counts, message };
}

/** Writes cells as they change, at most once a second, with a heartbeat: one that stops beating was interrupted. */
export function openRecorder(db: Database, collection: string): Recorder {
  const changed = new Map<string, CellRow>();
  let planned: CollectionPlan | undefined;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const cells = [...changed.values()];
    changed.clear();
    const plan = planned;
    planned = undefined;
    await saveCells(db.pool, collection, cells);
    await db.prisma.collection.update({
      where: { id: collection },
      data: {
        seenAt: new Date(),
        ...(plan ? { accounts: plan.accounts, unreached: plan.unreached } : {}),
      },
    });
  }
  function flush(): Promise<void> {
    writing = writing.then(write).catch((error: unknown) => {
      logger.error({ collection, error: String(error) }, "progress of the collection could not be written");
    });
    return writing;
  }
  const note = (cell: Cell, state: Parameters<typeof rowOf>[1]) =>
    changed.set(cellKey(cell), rowOf(cell, state));
  const timer = setInterval(() => void flush(), beat);

  return {
    plan(plan) {
      planned = plan;
      for (const { kept, ...cell } of plan.cells) note(cell, kept ?? "queued");
      void flush();
    },
    cell: (event) => note(event, event.state === "running" ? "running" : event.result),
    async end() {
      clearInterval(timer);
      await flush();
    },
  };
}
