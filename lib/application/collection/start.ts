import type { Database } from "@/lib/adapters/db/database";
import { endJob } from "@/lib/adapters/db/queries/jobs/progress";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { Problem } from "@/lib/domain/errors/problem";
import { isInterrupted } from "./show";

/** One at a time: two would ask AWS the same things twice. @throws Problem conflict */
async function refuseSecond(db: Database, now: Date): Promise<void> {
  const last = await db.prisma.collection.findFirst({ orderBy: { startedAt: "desc" } });
  const busy = last && (last.state === "queued" || last.state === "running") && !isInterrupted(last, now);
  if (!busy) return;
  throw new Problem("conflict", "A collection is under way.", {
    next: "Wait for it to end, or cancel it first.",
  });
}

/** Starts a collection as the settings say. @returns the job; the collection has the same id @throws Problem conflict */
export async function startCollection(db: Database, now: Date): Promise<{ id: string; jobId: string }> {
  await refuseSecond(db, now);
  const jobId = await enqueue(db, "collect", {});
  const row = { id: jobId, jobId, state: "queued" };
  await db.prisma.collection.createMany({ data: [row], skipDuplicates: true });
  return { id: jobId, jobId };
}

/**
 * Goes on with a collection that was cancelled, failed or interrupted, or that the deadline cut short.
 * @throws Problem when there is no such collection, it is whole, or a newer one has taken its place
 */
export async function resumeCollection(
  db: Database,
  id: string,
  now: Date,
): Promise<{ id: string; jobId: string }> {
  const newest = await db.prisma.collection.findFirst({ orderBy: { startedAt: "desc" } });
  const asked = newest?.id === id ? newest : await db.prisma.collection.findUnique({ where: { id } });
  if (!asked) throw new Problem("not-found", "There is no such collection.");
  if (asked.id !== newest?.id)
    throw new Problem("conflict", "A newer collection has taken its place.", { next: "Resume that one." });
  if (asked.state === "done" && asked.late === 0)
    throw new Problem("conflict", "The collection is whole.", { next: "Start a new one." });
  await refuseSecond(db, now);
  // A job that lost its process is not put back as well: this one takes its place.
  if (asked.state === "running") await endJob(db, asked.jobId, "failed", "Another job goes on with it.");
  const jobId = await enqueue(db, "collect", { collection: id });
  await db.prisma.collection.update({
    where: { id },
    data: { state: "queued", jobId, seenAt: now, endedAt: null },
  });
  return { id, jobId };
}
