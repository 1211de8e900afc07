import { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { toPerson } from "@/lib/application/access/to-person";
import type { JobContext } from "@/lib/application/jobs/job";
import { noteReport } from "@/lib/application/reports/stored/create-report";
import { askDelivery } from "@/lib/application/reports/stored/deliver-report";
import { writeReport } from "@/lib/application/reports/stored/write-report";
import { roleGrants } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import { reportQuestion } from "@/lib/domain/reports/question";

/** What a schedule of reports asks for at each run. */
export const scheduledReport = z.object({
  format: z.string(),
  question: reportQuestion,
  /** Ids of channels. */
  channels: z.array(z.uuid()).max(20),
  /** The person whose eyes it sees with: what they may see when it runs. */
  ownerId: z.uuid(),
});
export type ScheduledReport = z.output<typeof scheduledReport>;

/** The job's input: the same, with the run's own name. */
export const scheduledRun = scheduledReport.extend({
  schedule: z.object({ id: z.uuid(), at: z.iso.datetime() }),
  /** The job's own id, which is also the report's: the same run makes one report. */
  runId: z.uuid(),
});

async function owner(db: Database, id: string): Promise<Person> {
  const row = await db.prisma.user.findUnique({ where: { id } });
  const person = row && !row.disabled ? toPerson(row) : null;
  if (person && roleGrants(person.role, "export:create")) return person;
  throw new Problem("forbidden", "Whoever made this schedule may not make reports any more.", {
    next: "Let somebody who may make it anew.",
  });
}

/** Makes the report of one run of a schedule, with what its owner may see today, and asks for its deliveries. */
export async function runScheduledReport(
  run: z.output<typeof scheduledRun>,
  { db, ask, progress, signal }: JobContext,
): Promise<string> {
  const { format, question, channels, ownerId, schedule, runId } = run;
  const person = await owner(db, ownerId);
  await noteReport(db, {
    id: runId,
    jobId: runId,
    format,
    question,
    scope: person.scope,
    createdBy: person.email,
    askedAt: new Date(schedule.at),
    scheduleId: schedule.id,
  });
  const { title } = await writeReport(db, runId, {
    signal,
    progress: (done, total, unit) => progress({ done, total, unit }),
  });
  for (const channelId of channels) await askDelivery(db, ask, { reportId: runId, channelId });
  return channels.length === 0 ? `${title} is ready.` : `${title} is ready and on its way.`;
}
