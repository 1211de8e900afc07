import type { Database } from "@/lib/adapters/db/database";
import type { Job } from "@/lib/application/jobs/job";
import { type Cadence, cadence as cadenceSchema, nextRun } from "@/lib/domain/schedule/cadence";
import { idOfRun } from "./run-due";

/** The one row of a job's own schedule has an id that follows from its kind. */
const ofKind = (kind: string) => idOfRun(kind, new Date(0));

/** Compares by meaning: the database keeps members in an order of its own. */
function same(stored: unknown, cadence: Cadence): boolean {
  const known = cadenceSchema.safeParse(stored);
  return known.success && JSON.stringify(known.data) === JSON.stringify(cadenceSchema.parse(cadence));
}

/**
 * Writes the schedules that jobs bring with them (`schedule` in their file), once each; one whose job is gone, or comes
 * back no more, goes too. A run that is due stays due.
 */
export async function ensureOwnSchedules(db: Database, jobs: readonly Job[], now: Date): Promise<void> {
  const coming = jobs.flatMap((job) =>
    job.schedule
      ? [{ id: ofKind(job.kind), kind: job.kind, title: job.title({}), cadence: job.schedule }]
      : [],
  );
  const { schedule } = db.prisma;
  await schedule.deleteMany({
    where: { createdBy: "system", id: { notIn: coming.map(({ id }) => id) } },
  });
  for (const { id, kind, title, cadence } of coming) {
    const known = await schedule.findUnique({ where: { id } });
    const nextAt = known && same(known.cadence, cadence) ? known.nextAt : nextRun(cadence, now);
    const row = { kind, title, cadence, nextAt };
    await schedule.upsert({
      where: { id },
      create: { id, input: {}, createdBy: "system", ...row },
      update: row,
    });
  }
}
