import type { Database } from "@/lib/adapters/db/database";
import { Problem } from "@/lib/domain/errors/problem";

type Row = Awaited<ReturnType<Database["prisma"]["jobProgress"]["findMany"]>>[number];

const states = ["queued", "running", "done", "failed", "cancelled"] as const;

function shown(row: Row) {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: states.find((state) => state === row.state) ?? "failed",
    done: row.done,
    total: row.total,
    unit: row.unit,
    message: row.message,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
export type ShownJob = ReturnType<typeof shown>;

/** The 50 newest jobs. */
export async function listJobs(db: Database): Promise<ShownJob[]> {
  const rows = await db.prisma.jobProgress.findMany({ orderBy: [{ createdAt: "desc" }], take: 50 });
  return rows.map(shown);
}

/**
 * Asks a job to stop at its next safe point; one that has not begun will not begin.
 * @throws Problem when there is no such job, or it has ended
 */
export async function cancelJob(db: Database, id: string): Promise<ShownJob> {
  const row = await db.prisma.jobProgress.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "There is no such job.");
  if (row.endedAt) throw new Problem("conflict", "The job has ended already.");
  const state =
    row.state === "queued"
      ? { state: "cancelled", endedAt: new Date(), message: "Cancelled before it began." }
      : {};
  return shown(
    await db.prisma.jobProgress.update({ where: { id }, data: { cancelRequested: true, ...state } }),
  );
}
