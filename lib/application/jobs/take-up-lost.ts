import type { Database } from "@/lib/adapters/db/database";
import { endJob, lostJobs, requeueLost } from "@/lib/adapters/db/queries/jobs/progress";
import { logger } from "@/lib/adapters/log/logger";
import type { Queue } from "@/lib/adapters/queue/queue";

/** A job that has not been heard of for so many milliseconds lost its process: it beats every second. */
export const silence = 45_000;

const lost = "The process that ran it is gone.";

/**
 * Puts jobs back whose process was killed or lost its machine, so that a worker goes on with them: they would stand
 * still until their time is up otherwise. Any number of workers may look; each job is put back once.
 * @returns the ids of those put back
 */
export async function takeUpLost(db: Database, queue: Pick<Queue, "release">, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - silence);
  const put: string[] = [];
  for (const { id, kind } of await lostJobs(db, since)) {
    if (!(await requeueLost(db, id, since, `${lost} Another goes on with it.`))) continue;
    logger.warn({ job: id, kind }, "a job has lost its process and is put back");
    if (await queue.release(kind, id, lost)) put.push(id);
    else await endJob(db, id, "failed", `${lost} It was tried as often as it may.`);
  }
  return put;
}
