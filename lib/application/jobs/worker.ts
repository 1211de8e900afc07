import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { openQueue } from "@/lib/adapters/queue/queue";
import { enqueueIn } from "./enqueue";
import { jobs } from "./handlers.generated";
import type { AskForJob } from "./job";
import { runJob } from "./run-job";
import { keepTime } from "./schedules/keep-time";
import { ensureOwnSchedules } from "./schedules/own-schedules";

/**
 * Takes work out of the queues, and puts in what schedules ask for, until it is stopped. Any number of workers may serve one database.
 * @returns `ask`, and `stop`, which lets the job under way end or, after its grace, go back to the queue
 */
export async function startWorker(
  db: Database,
  url: string,
): Promise<{ ask: AskForJob; stop(): Promise<void> }> {
  const queue = await openQueue(url, { serves: true });
  const stopping = new AbortController();
  const ask: AskForJob = async (kind, input) => {
    const id = randomUUID();
    await enqueueIn(queue, db, { id, kind, input });
    return id;
  };
  for (const job of jobs) {
    await queue.work(job.kind, (id, input, last) =>
      runJob(db, job, { id, input, last, ask, signal: stopping.signal }),
    );
  }
  await ensureOwnSchedules(db, jobs, new Date());
  const time = keepTime(db, queue);
  return {
    ask,
    async stop() {
      stopping.abort();
      await time.stop();
      await queue.close();
    },
  };
}
