import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { defineJob } from "@/lib/application/jobs/job";
import type { Cadence } from "@/lib/domain/schedule/cadence";
import { ensureOwnSchedules } from "./own-schedules";
import { runDueSchedules } from "./run-due";
import { addSchedule, changeSchedule, getSchedule, listSchedules, removeSchedule } from "./schedules";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.prisma.schedule.deleteMany();
  await db.prisma.jobProgress.deleteMany();
});

const daily: Cadence = { every: "day", at: "07:00", zone: "Europe/Berlin" };
const monday = new Date("2026-11-23T12:00:00Z");
const collect = {
  kind: "collect",
  title: "Daily",
  input: { regions: [] },
  cadence: daily,
  createdBy: "a@b.c",
};

function collectingQueue() {
  const sent: { kind: string; id: string; data: object }[] = [];
  return {
    sent,
    send: async (kind: string, id: string, data: object) => void sent.push({ kind, id, data }),
  };
}

it("runs what is due, with the run's own name, and then waits for the next", async () => {
  const queue = collectingQueue();
  const { id } = await addSchedule(db, collect, monday);
  expect(await runDueSchedules(db, queue, new Date("2026-11-24T05:59:59Z"))).toEqual([]);
  const [jobId] = await runDueSchedules(db, queue, new Date("2026-11-24T06:00:05Z"));
  expect(queue.sent).toEqual([
    {
      kind: "collect",
      id: jobId,
      data: { regions: [], runId: jobId, schedule: { id, at: "2026-11-24T06:00:00.000Z" } },
    },
  ]);
  expect(await runDueSchedules(db, queue, new Date("2026-11-24T06:00:20Z"))).toEqual([]);
  expect(await getSchedule(db, "collect", id)).toMatchObject({
    lastAt: new Date("2026-11-24T06:00:00Z"),
    lastJobId: jobId,
    nextAt: new Date("2026-11-25T06:00:00Z"),
  });
});

it("catches up runs that were missed by one", async () => {
  const queue = collectingQueue();
  await addSchedule(db, collect, monday);
  const later = new Date("2026-11-30T12:00:00Z");
  expect(await runDueSchedules(db, queue, later)).toHaveLength(1);
  expect(await runDueSchedules(db, queue, later)).toEqual([]);
});

it("runs once when two workers ask at the same time", async () => {
  const queue = collectingQueue();
  await addSchedule(db, collect, monday);
  const due = new Date("2026-11-24T06:00:05Z");
  await Promise.all([runDueSchedules(db, queue, due), runDueSchedules(db, queue, due)]);
  expect(queue.sent).toHaveLength(1);
});

it("asks under the same id again when the worker died before it could note the run", async () => {
  const queue = collectingQueue();
  const { id, nextAt } = await addSchedule(db, collect, monday);
  const due = new Date("2026-11-24T06:00:05Z");
  const [first] = await runDueSchedules(db, queue, due);
  await db.prisma.schedule.update({ where: { id }, data: { nextAt } });
  expect(await runDueSchedules(db, queue, due)).toEqual([first]);
  expect(await db.prisma.jobProgress.count()).toBe(1);
});

it("leaves the others running when one fits no job", async () => {
  const queue = collectingQueue();
  await addSchedule(db, { ...collect, kind: "gone" }, monday);
  await addSchedule(db, collect, monday);
  await runDueSchedules(db, queue, new Date("2026-11-24T06:00:05Z"));
  expect(queue.sent.map(({ kind }) => kind)).toEqual(["collect"]);
});

it("does not catch up what was switched off", async () => {
  const queue = collectingQueue();
  const made = await addSchedule(db, collect, monday);
  const off = await changeSchedule(db, made, { enabled: false }, monday);
  const later = new Date("2026-11-30T12:00:00Z");
  expect(await runDueSchedules(db, queue, later)).toEqual([]);
  const on = await changeSchedule(db, off, { enabled: true }, later);
  expect(on.nextAt).toEqual(new Date("2026-12-01T06:00:00Z"));
  await removeSchedule(db, on);
  expect(await listSchedules(db, "collect")).toEqual([]);
});

it("keeps one row for a job that comes back by itself, a due run included, and drops it with the job", async () => {
  const job = defineJob({
    kind: "sweep",
    input: z.object({}),
    title: () => "Sweep",
    run: async () => "Swept.",
    schedule: { every: "interval", minutes: 60 },
  });
  await ensureOwnSchedules(db, [job], monday);
  const before = await db.prisma.schedule.findFirstOrThrow();
  expect(before).toMatchObject({ kind: "sweep", nextAt: new Date("2026-11-23T13:00:00Z") });
  await ensureOwnSchedules(db, [job], new Date("2026-11-23T20:00:00Z"));
  expect(await db.prisma.schedule.findMany()).toEqual([before]);
  await ensureOwnSchedules(db, [], monday);
  expect(await db.prisma.schedule.count()).toBe(0);
});
