import type { Database } from "@/lib/adapters/db/database";
import {
  addSchedule,
  changeSchedule,
  listSchedules,
  type Schedule,
} from "@/lib/application/jobs/schedules/schedules";
import { Problem } from "@/lib/domain/errors/problem";
import { savedConnection } from "./connection";

export type DailyCollection = { enabled: boolean; at: string; zone: string };

function shown({ enabled, cadence, nextAt, lastAt }: Schedule) {
  const { at, zone } = cadence.every === "interval" ? { at: "02:00", zone: "UTC" } : cadence;
  return {
    enabled,
    at,
    zone,
    nextAt: enabled ? nextAt.toISOString() : null,
    lastAt: lastAt?.toISOString() ?? null,
  };
}

/** When AWS is collected by itself; off until somebody switches it on. */
export async function dailyCollection(db: Database) {
  const [schedule] = await listSchedules(db, "collect");
  return schedule
    ? shown(schedule)
    : { enabled: false, at: "02:00", zone: "UTC", nextAt: null, lastAt: null };
}

/** @throws Problem conflict when it is switched on before AWS is connected */
export async function setDailyCollection(
  db: Database,
  { enabled, at, zone }: DailyCollection,
  { person, now }: { person: string; now: Date },
) {
  if (enabled && !(await savedConnection(db))) {
    throw new Problem("conflict", "AWS is not connected yet.", { next: "Save the connection first." });
  }
  const cadence = { every: "day" as const, at, zone };
  const [before] = await listSchedules(db, "collect");
  if (before) return shown(await changeSchedule(db, before, { cadence, enabled }, now));
  const title = "Collect posture from AWS every day";
  const added = await addSchedule(db, { kind: "collect", title, input: {}, cadence, createdBy: person }, now);
  return shown(enabled ? added : await changeSchedule(db, added, { enabled }, now));
}
