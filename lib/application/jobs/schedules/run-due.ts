import { createHash } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { type DueSchedule, dueSchedules, noteRun } from "@/lib/adapters/db/queries/jobs/due-schedules";
import { transaction } from "@/lib/adapters/db/transaction";
import { logger } from "@/lib/adapters/log/logger";
import type { Queue } from "@/lib/adapters/queue/queue";
import { enqueueIn } from "@/lib/application/jobs/enqueue";
import { cadence, nextRun } from "@/lib/domain/schedule/cadence";

/** The id of the job that a schedule's run at an instant is; the same run asked for twice is one job (RFC 9562, UUIDv8). */
export function idOfRun(schedule: string, at: Date): string {
  const hex = createHash("sha256").update(`${schedule} ${at.toISOString()}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function ask(queue: Pick<Queue, "send">, db: Database, due: DueSchedule): Promise<string> {
  const id = idOfRun(due.id, due.nextAt);
  const input = { ...due.input, runId: id, schedule: { id: due.id, at: due.nextAt.toISOString() } };
  try {
    await enqueueIn(queue, db, { id, kind: due.kind, input });
  } catch (error) {
    // One schedule that fits no job any more must not hold up the others.
    logger.error({ schedule: due.id, kind: due.kind, error: String(error) }, "a schedule could not be run");
  }
  return id;
}

/**
 * Puts the jobs of every schedule that is due into the queue, each once, however many workers ask. Runs that were
 * missed, as while nothing was running, are caught up by one.
 * @returns the ids of the jobs
 */
export async function runDueSchedules(
  db: Database,
  queue: Pick<Queue, "send">,
  now: Date,
): Promise<string[]> {
  return transaction(db, async (client) => {
    const ids: string[] = [];
    for (const due of await dueSchedules(client, now)) {
      const jobId = await ask(queue, db, due);
      const nextAt = nextRun(cadence.parse(due.cadence), now);
      await noteRun(client, due.id, { ranAt: due.nextAt, jobId, nextAt });
      ids.push(jobId);
    }
    return ids;
  });
}
