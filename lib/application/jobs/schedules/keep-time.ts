import type { Database } from "@/lib/adapters/db/database";
import { logger } from "@/lib/adapters/log/logger";
import type { Queue } from "@/lib/adapters/queue/queue";
import { runDueSchedules } from "./run-due";

/** How often schedules are looked at, in milliseconds: a run begins at most so late. */
const beat = 15_000;

/** Looks for schedules that are due, now and every quarter of a minute, until it is stopped. */
export function keepTime(db: Database, queue: Queue): { stop(): Promise<void> } {
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      try {
        await runDueSchedules(db, queue, new Date());
      } catch (error) {
        logger.error({ error: String(error) }, "schedules could not be looked at");
      }
    });
  };
  look();
  const timer = setInterval(look, beat);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
