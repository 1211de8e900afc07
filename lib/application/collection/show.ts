import { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { cellGrid } from "@/lib/adapters/db/queries/collections/cell-grid";
import { type CellTotals, cellTotals } from "@/lib/adapters/db/queries/collections/cell-totals";
import { type GapFilter, gapsOf } from "@/lib/adapters/db/queries/collections/gaps-of";
import { changedResources, inventoryChanges } from "@/lib/adapters/db/queries/collections/inventory-changes";
import { silence } from "@/lib/application/jobs/take-up-lost";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccountScope, inScope } from "@/lib/domain/scope/account-scope";

type Row = NonNullable<Awaited<ReturnType<Database["prisma"]["collection"]["findUnique"]>>>;

const accounts = z.array(
  z.object({ id: z.string(), name: z.string().optional(), unit: z.string().optional() }),
);
const unreached = z.array(z.object({ account: z.string(), message: z.string() }));
const leftOut = z.array(z.object({ id: z.string(), name: z.string(), because: z.string() }));
const states = ["queued", "running", "done", "failed", "cancelled"] as const;

/** True when a collection was being read by a process that is gone. */
export function isInterrupted({ state, seenAt }: Pick<Row, "state" | "seenAt">, now: Date): boolean {
  return state === "running" && now.getTime() - seenAt.getTime() > silence;
}

const noCells = { queued: 0, running: 0, done: 0, partly: 0, failed: 0, off: 0, resources: 0, gaps: 0 };

function shown(row: Row, totals: CellTotals | undefined, scope: AccountScope, now: Date) {
  const { resources, gaps, ...cells } = totals ?? noCells;
  const { queued, running, done, partly, failed, off } = cells;
  return {
    id: row.id,
    jobId: row.jobId,
    state: isInterrupted(row, now)
      ? ("interrupted" as const)
      : (states.find((state) => state === row.state) ?? "failed"),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    // It may name accounts, so it is for who sees all of them.
    message: scope.all ? row.message : null,
    late: row.late,
    snapshotId: row.snapshotId,
    cells: { queued, running, done, partly, failed, off },
    resources,
    gaps,
    accounts: accounts
      .parse(row.accounts)
      .filter(({ id }) => inScope(scope, id))
      .map(({ id, name = null, unit = null }) => ({ id, name, unit })),
    unreached: unreached.parse(row.unreached).filter(({ account }) => inScope(scope, account)),
    leftOut: leftOut.parse(row.leftOut).filter(({ id }) => inScope(scope, id)),
  };
}
export type ShownCollection = ReturnType<typeof shown>;

/** The 20 newest collections. */
export async function listCollections(
  db: Database,
  scope: AccountScope,
  now: Date,
): Promise<ShownCollection[]> {
  const rows = await db.prisma.collection.findMany({ orderBy: { startedAt: "desc" }, take: 20 });
  const totals = await cellTotals(
    db.pool,
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    shown(
      row,
      totals.find(({ collection }) => collection === row.id),
      scope,
      now,
    ),
  );
}

async function rowOf(db: Database, id: string): Promise<Row> {
  const row = await db.prisma.collection.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "There is no such collection.");
  return row;
}

/** One collection, with what it changed. @throws Problem not-found */
export async function getCollection(db: Database, scope: AccountScope, id: string, now: Date) {
  const row = await rowOf(db, id);
  const [totals] = await cellTotals(db.pool, scope, [id]);
  const [types, { total: newGaps }] = await Promise.all([
    row.snapshotId === null ? [] : inventoryChanges(db.pool, scope, row.snapshotId),
    gapsOf(db.pool, scope, { collection: id, onlyNew: true, limit: 1 }),
  ]);
  return { collection: shown(row, totals, scope, now), changes: { types, newGaps } };
}

/** The grid of a collection. @throws Problem not-found */
export async function collectionGrid(
  db: Database,
  scope: AccountScope,
  asked: { collection: string; rows: "account" | "service"; account?: string },
) {
  await rowOf(db, asked.collection);
  return cellGrid(db.pool, scope, asked);
}

/** What was not answered. @throws Problem not-found */
export async function collectionGaps(db: Database, scope: AccountScope, filter: GapFilter) {
  await rowOf(db, filter.collection);
  return gapsOf(db.pool, scope, filter);
}

/** The resources that a collection found added, changed or removed. @throws Problem not-found */
export async function collectionChanges(
  db: Database,
  scope: AccountScope,
  { collection, ...asked }: { collection: string; type?: string; change?: string; limit: number },
) {
  const { snapshotId } = await rowOf(db, collection);
  if (snapshotId === null) return { resources: [], total: 0 };
  return changedResources(db.pool, scope, { snapshotId, ...asked });
}
