import type { Database } from "@/lib/adapters/db/database";
import { openQueue } from "@/lib/adapters/queue/queue";
import { jobs } from "./handlers.generated";
import { runJob } from "./run-job";

/**
 * Takes work out of the queues until it is stopped. Any number of workers may serve one database.
 * @returns `stop`, which lets the job under way end or, after its grace, go back to the queue
 */
export async function startWorker(db: Database, url: string): Promise<{ stop(): Promise<void> }> {
  const queue = await openQueue(url, { serves: true });
  const stopping = new AbortController();
  for (const job of jobs) {
    await queue.work(job.kind, (id, input, last) =>
      runJob(db, job, { id, input, last, signal: stopping.signal }),
    );
  }
  return {
    async stop() {
      stopping.abort();
      await queue.close();
    },
  };
}
