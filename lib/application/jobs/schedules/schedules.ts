import type { Database } from "@/lib/adapters/db/database";
import { Problem } from "@/lib/domain/errors/problem";
import { type Cadence, cadence as cadenceSchema, nextRun } from "@/lib/domain/schedule/cadence";

type Row = Awaited<ReturnType<Database["prisma"]["schedule"]["findMany"]>>[number];

/** Work that comes back. `input` is what its job gets, beside `runId` and `schedule: { id, at }`, the run's own names. */
export type Schedule = {
  id: string;
  kind: string;
  title: string;
  input: unknown;
  cadence: Cadence;
  enabled: boolean;
  createdBy: string;
  createdAt: Date;
  nextAt: Date;
  lastAt: Date | null;
  lastJobId: string | null;
};

function scheduleOf(row: Row): Schedule {
  return { ...row, cadence: cadenceSchema.parse(row.cadence) };
}

/** The schedules that people made for one kind of job, oldest first. */
export async function listSchedules(db: Database, kind: string): Promise<Schedule[]> {
  const rows = await db.prisma.schedule.findMany({
    where: { kind, createdBy: { not: "system" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(scheduleOf);
}

/** @throws Problem when there is no such schedule of the kind */
export async function getSchedule(db: Database, kind: string, id: string): Promise<Schedule> {
  const row = await db.prisma.schedule.findFirst({ where: { id, kind, createdBy: { not: "system" } } });
  if (!row) throw new Problem("not-found", "There is no such schedule.");
  return scheduleOf(row);
}

export type NewSchedule = {
  kind: string;
  title: string;
  input: object;
  cadence: Cadence;
  /** E-mail address of the person. */
  createdBy: string;
};

/** Adds a schedule; its first run is the first that comes after `now`. */
export async function addSchedule(db: Database, given: NewSchedule, now: Date): Promise<Schedule> {
  return scheduleOf(
    await db.prisma.schedule.create({ data: { ...given, nextAt: nextRun(given.cadence, now) } }),
  );
}

/** Changes a schedule. One with a new cadence, or switched on again, comes next after `now`. @throws Problem */
export async function changeSchedule(
  db: Database,
  before: Schedule,
  change: Partial<Pick<NewSchedule, "title" | "input" | "cadence">> & { enabled?: boolean },
  now: Date,
): Promise<Schedule> {
  const restarts = change.cadence !== undefined || (change.enabled === true && !before.enabled);
  const nextAt = restarts ? { nextAt: nextRun(change.cadence ?? before.cadence, now) } : {};
  return scheduleOf(
    await db.prisma.schedule.update({ where: { id: before.id }, data: { ...change, ...nextAt } }),
  );
}

/** Removes a schedule; a run under way goes on. */
export async function removeSchedule(db: Database, { id }: Pick<Schedule, "id">): Promise<void> {
  await db.prisma.schedule.deleteMany({ where: { id } });
}
