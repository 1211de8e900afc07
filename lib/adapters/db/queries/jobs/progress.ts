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
    data: { state: "running", startedAt: new Date(), seenAt: new Date(), endedAt: null },
  });
  return count > 0;
}

/** Writes that it is still at work, and how far it is where that has changed; answers whether somebody asked for it to stop. */
export async function saveProgress(
  db: Database,
  id: string,
  now: { done: number; total: number | null; unit: string; message?: string } | undefined,
): Promise<{ cancelRequested: boolean }> {
  const data = { ...now, seenAt: new Date() };
  return db.prisma.jobProgress.update({ where: { id }, data, select: { cancelRequested: true } });
}

/** Running jobs that have not been heard of since: their process is gone. */
export function lostJobs(db: Database, since: Date): Promise<{ id: string; kind: string }[]> {
  return db.prisma.jobProgress.findMany({
    where: { state: "running", seenAt: { lt: since } },
    select: { id: true, kind: true },
  });
}

/** Puts a lost job back among those that wait; false when somebody else has, or it has been heard of again. */
export async function requeueLost(db: Database, id: string, since: Date, message: string): Promise<boolean> {
  const { count } = await db.prisma.jobProgress.updateMany({
    where: { id, state: "running", seenAt: { lt: since } },
    data: { state: "queued", message },
  });
  return count > 0;
}

/** Closes the row. */
export async function endJob(db: Database, id: string, state: State, message: string): Promise<void> {
  await db.prisma.jobProgress.updateMany({ where: { id }, data: { state, message, endedAt: new Date() } });
}
