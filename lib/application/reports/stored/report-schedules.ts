import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { storedReports } from "@/lib/adapters/db/queries/reports/stored-reports";
import {
  addSchedule,
  changeSchedule,
  getSchedule,
  listSchedules,
  removeSchedule,
  type Schedule,
} from "@/lib/application/jobs/schedules/schedules";
import { formatOf } from "@/lib/application/reports/formats";
import { coveredBy } from "@/lib/application/reports/stored/create-report";
import { listedReport } from "@/lib/application/reports/stored/list-reports";
import { type ScheduledReport, scheduledReport } from "@/lib/application/reports/stored/run-schedule";
import type { ReportSchedule, scheduleBody, scheduleChange } from "@/lib/contract/endpoints/reports";
import { roleGrants } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import { periodOf } from "@/lib/domain/reports/period";
import { cadenceWords } from "@/lib/domain/schedule/cadence";

const kind = "scheduled-report";

type Asked = z.output<typeof scheduleBody>;
type Change = z.output<typeof scheduleChange>;

/** One's own; everybody's for those who manage posture and see all accounts. */
function mayTouch(person: Person, { createdBy }: Schedule): boolean {
  return createdBy === person.email || (roleGrants(person.role, "posture:manage") && person.scope.all);
}

/** The report of a run goes by the id of its job. */
async function lastOf(db: Database, { scope }: Person, id: string | null): Promise<ReportSchedule["last"]> {
  const [row] = id ? await storedReports(db.pool, scope, { id, limit: 1 }) : [];
  if (!row) return null;
  const { state, createdAt, deliveries } = listedReport(row);
  return { id: row.id, state, createdAt, deliveries };
}

async function shown(db: Database, person: Person, schedule: Schedule): Promise<ReportSchedule> {
  const input = scheduledReport.parse(schedule.input);
  const [channels, job, last] = await Promise.all([
    db.prisma.channel.findMany({ where: { id: { in: input.channels } }, select: { id: true, name: true } }),
    schedule.lastJobId ? db.prisma.jobProgress.findUnique({ where: { id: schedule.lastJobId } }) : null,
    lastOf(db, person, schedule.lastJobId),
  ]);
  return {
    id: schedule.id,
    title: schedule.title,
    format: input.format,
    question: input.question,
    cadence: schedule.cadence,
    when: cadenceWords(schedule.cadence),
    channels,
    enabled: schedule.enabled,
    createdBy: schedule.createdBy,
    nextAt: schedule.nextAt.toISOString(),
    lastAt: schedule.lastAt?.toISOString() ?? null,
    problem: job?.state === "failed" ? job.message : null,
    last,
  };
}

/** @throws Problem for what no run could make: an unknown format, period, channel, or accounts that the person may not see */
async function refuseImpossible(
  db: Database,
  person: Person,
  input: ScheduledReport,
  now: Date,
): Promise<void> {
  formatOf(input.format);
  periodOf(input.question.period, now, input.question.zone);
  coveredBy(person.scope, input.question);
  const known = await db.prisma.channel.count({ where: { id: { in: input.channels } } });
  if (known < new Set(input.channels).size) {
    throw new Problem("bad-input", "One of the channels is not there any more.", { where: "channels" });
  }
}

/** The schedules that a person may see. */
export async function listReportSchedules(db: Database, person: Person): Promise<ReportSchedule[]> {
  const schedules = await listSchedules(db, kind);
  return Promise.all(schedules.filter((one) => mayTouch(person, one)).map((one) => shown(db, person, one)));
}

/** Makes a schedule that sees with the person's eyes. @throws Problem */
export async function addReportSchedule(
  db: Database,
  person: Person,
  { title, cadence, format, question, channels }: Asked,
  now: Date,
): Promise<ReportSchedule> {
  const input = { format, question, channels, ownerId: person.id };
  await refuseImpossible(db, person, input, now);
  return shown(
    db,
    person,
    await addSchedule(db, { kind, title, input, cadence, createdBy: person.email }, now),
  );
}

async function touchable(db: Database, person: Person, id: string): Promise<Schedule> {
  const schedule = await getSchedule(db, kind, id);
  if (!mayTouch(person, schedule)) throw new Problem("not-found", "There is no such schedule.");
  return schedule;
}

/** Changes a schedule. What it holds is then seen with the eyes of whoever changed that. @throws Problem */
export async function changeReportSchedule(
  db: Database,
  person: Person,
  id: string,
  { title, cadence, enabled, ...what }: Change,
  now: Date,
): Promise<ReportSchedule> {
  const before = await touchable(db, person, id);
  const known = scheduledReport.parse(before.input);
  const input = { ...known, ...what, ...(Object.keys(what).length > 0 ? { ownerId: person.id } : {}) };
  if (Object.keys(what).length > 0) await refuseImpossible(db, person, input, now);
  return shown(db, person, await changeSchedule(db, before, { title, cadence, enabled, input }, now));
}

/**
 * Runs a schedule now, beside its times, which stay what they are.
 * @param enqueue asks the workers for a job under an id
 * @throws Problem when there is none that the person may touch
 */
export async function runReportSchedule(
  db: Database,
  person: Person,
  id: string,
  enqueue: (db: Database, kind: string, input: object, id: string) => Promise<string>,
  now: Date,
): Promise<{ jobId: string; title: string }> {
  const schedule = await touchable(db, person, id);
  const runId = randomUUID();
  const run = { id: schedule.id, at: now.toISOString() };
  const jobId = await enqueue(
    db,
    kind,
    { ...scheduledReport.parse(schedule.input), runId, schedule: run },
    runId,
  );
  await db.prisma.schedule.update({ where: { id }, data: { lastAt: now, lastJobId: jobId } });
  return { jobId, title: schedule.title };
}

/** @throws Problem when there is none that the person may touch */
export async function removeReportSchedule(db: Database, person: Person, id: string): Promise<string> {
  const schedule = await touchable(db, person, id);
  await removeSchedule(db, schedule);
  return schedule.title;
}
