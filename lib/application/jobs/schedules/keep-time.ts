import type { Database } from "@/lib/adapters/db/database";
import { logger } from "@/lib/adapters/log/logger";
import type { Queue } from "@/lib/adapters/queue/queue";
import { takeUpLost } from "../take-up-lost";
import { runDueSchedules } from "./run-due";

/** How often schedules and lost jobs are looked at, in milliseconds: a run begins at most so late. */
const beat = 15_000;

function failed(what: string): (error: unknown) => void {
  return (error) => logger.error({ error: String(error) }, `${what} could not be looked at`);
}

/** Looks for schedules that are due and for jobs that were lost, now and every quarter of a minute, until it is stopped. */
export function keepTime(db: Database, queue: Queue): { stop(): Promise<void> } {
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      await runDueSchedules(db, queue, new Date()).catch(failed("schedules"));
      await takeUpLost(db, queue, new Date()).catch(failed("lost jobs"));
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
