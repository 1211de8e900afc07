import PgBoss from "pg-boss";
import { logger } from "@/lib/adapters/log/logger";

/** Where a job goes that has failed as often as it may. */
export const deadLetterQueue = "dead-letter";

/** One queue a kind of work, in the schema `pgboss` of the same database. */
export type Queue = {
  /** Puts work in, under the id that its progress row has. */
  send(kind: string, id: string, data: object): Promise<void>;
  /** Takes work out, one at a time per process; a handler that throws is retried with growing pauses, then set aside. */
  work(kind: string, handle: (id: string, data: unknown, last: boolean) => Promise<void>): Promise<void>;
  /** Puts back work whose process is gone; false when it has been tried as often as it may. */
  release(kind: string, id: string, why: string): Promise<boolean>;
  /** Waits for the work under way (up to half a minute) and lets go. */
  close(): Promise<void>;
};

const retryLimit = 3;

/** Opens the queues in a database; `serves` says that this process takes work out and keeps the queues tidy. */
export async function openQueue(url: string, options: { serves: boolean }): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    max: options.serves ? 4 : 2,
    supervise: options.serves,
    schedule: false,
  });
  boss.on("error", (error) => logger.error({ error: error.message }, "queue"));
  await boss.start();
  await boss.createQueue(deadLetterQueue);
  const made = new Set<string>();
  const ensure = async (kind: string) => {
    if (made.has(kind)) return;
    await boss.createQueue(kind, {
      name: kind,
      retryLimit,
      retryDelay: 5,
      retryBackoff: true,
      expireInHours: 12,
      deadLetter: deadLetterQueue,
    });
    made.add(kind);
  };
  return {
    async send(kind, id, data) {
      await ensure(kind);
      await boss.send(kind, data, { id });
    },
    async work(kind, handle) {
      await ensure(kind);
      await boss.work(
        kind,
        { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 1 },
        async ([job]) => {
          if (job) await handle(job.id, job.data, job.retryCount >= retryLimit);
        },
      );
    },
    async release(kind, id, why) {
      await ensure(kind);
      await boss.fail(kind, id, { message: why });
      const job = await boss.getJobById(kind, id);
      return job?.state === "retry";
    },
    close: () => boss.stop({ graceful: true, timeout: 30_000, wait: true }),
  };
}
