import type { Database } from "@/lib/adapters/db/database";

type State = "queued" | "running" | "done" | "failed" | "cancelled";

/** Makes the row that people watch; the job is queued. A row that is there stays as it is. */
export async function addProgress(
  db: Database,
  row: { id: string; kind: string; title: string },
): Promise<void> {
  await db.prisma.jobProgress.createMany({ data: [{ ...row, state: "queued" }], skipDuplicates: true });
}

/** Marks a job as running; false when somebody cancelled it before it began. */
export async function beginJob(db: Database, id: string): Promise<boolean> {
  const { count } = await db.prisma.jobProgress.updateMany({
    where: { id, cancelRequested: false, state: { in: ["queued", "running", "failed"] } },
    data: { state: "running", startedAt: new Date(), endedAt: null },
  });
  return count > 0;
}

/** Writes how far it is; answers whether somebody asked for it to stop. */
export async function saveProgress(
  db: Database,
  id: string,
  now: { done: number; total: number | null; unit: string; message?: string },
): Promise<{ cancelRequested: boolean }> {
  return db.prisma.jobProgress.update({ where: { id }, data: now, select: { cancelRequested: true } });
}

/** True when somebody asked for the job to stop. */
export async function isCancelRequested(db: Database, id: string): Promise<boolean> {
  const row = await db.prisma.jobProgress.findUnique({ where: { id }, select: { cancelRequested: true } });
  return row?.cancelRequested ?? false;
}

/** Closes the row. */
export async function endJob(db: Database, id: string, state: State, message: string): Promise<void> {
  await db.prisma.jobProgress.updateMany({ where: { id }, data: { state, message, endedAt: new Date() } });
}
