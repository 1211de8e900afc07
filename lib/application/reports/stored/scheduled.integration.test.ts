import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/adapters/db/testing/database";
import { httpServer } from "@/lib/adapters/notify/testing/http-server";
import { addUser } from "@/lib/application/access/users/add-user";
import { addChannel, changeChannel, listChannels, removeChannel } from "@/lib/application/channels/channels";
import { testChannel } from "@/lib/application/channels/send";
import { jobs } from "@/lib/application/jobs/handlers.generated";
import { runJob } from "@/lib/application/jobs/run-job";
import { runDueSchedules } from "@/lib/application/jobs/schedules/run-due";
import { listReports } from "@/lib/application/reports/stored/list-reports";
import {
  addReportSchedule,
  listReportSchedules,
  runReportSchedule,
} from "@/lib/application/reports/stored/report-schedules";
import { openReport, removeExpired, storedReport } from "@/lib/application/reports/stored/stored-report";
import type { Person } from "@/lib/domain/access/person";
import { reportQuestion } from "@/lib/domain/reports/question";

const held = vi.hoisted(() => ({ folder: "" }));
vi.mock("@/lib/application/config/config", () => ({
  config: () => ({
    dataFolder: held.folder,
    authSecret: "a secret of the server, long enough for a test",
    reportRetentionDays: 30,
    notifyAllowLocal: true,
    mail: undefined,
    publicUrl: undefined,
  }),
}));

const all = { all: true } as const;
const account = "111111111111";
let db: TestDatabase;
let person: Person;

beforeAll(async () => {
  held.folder = mkdtempSync(path.join(tmpdir(), "reports-"));
  db = await testDatabase();
  await db.pool.query(`
    INSERT INTO cache.source (id, kind, name) VALUES (1, 'files', 'files');
    INSERT INTO cache.snapshot (id, source_id, taken_at, sha256, schema_version, path, organisation, accounts, resources, gaps)
      VALUES (1, 1, '2026-11-20', 's', 1, 'p', 'Example', '[{"id": "${account}", "name": "shop"}]', 1, 0);
    INSERT INTO cache.finding (id, "check", principle, layer, service, severity, rank, status, account, region, resource, reason, first_seen, last_seen, snapshot_id)
      VALUES ('f1', 'bucket-not-public', 6, 'storage', 's3', 'critical', 4, 'fail', '${account}', 'eu-west-1', 'arn:aws:s3:::shop', 'Public.', '2026-11-20', '2026-11-24', 1)`);
  const { user } = await addUser(db, {
    email: "m@example.org",
    name: "M",
    role: "manager",
    accounts: [account],
  });
  person = {
    id: user.id,
    email: user.email,
    name: user.name,
    role: "manager",
    scope: { all: false, accounts: [account] },
    mustChangePassword: false,
  };
});
afterAll(async () => {
  await db.drop();
  rmSync(held.folder, { recursive: true });
});

/** Jobs that were asked for, run one by one as a worker would. */
const waiting: { kind: string; id: string; input: object }[] = [];
const queue = {
  send: async (kind: string, id: string, input: object) => void waiting.push({ kind, id, input }),
};
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { kind, id, input } = next;
    const job = jobs.find((one) => one.kind === kind);
    if (!job) throw new Error(kind);
    await db.prisma.jobProgress.createMany({
      data: [{ id, kind, title: kind, state: "queued" }],
      skipDuplicates: true,
    });
    const ask = async (other: string, given: object) => {
      const made = crypto.randomUUID();
      waiting.push({ kind: other, id: made, input: given });
      return made;
    };
    await runJob(db, job, { id, input, last: true, ask, signal: new AbortController().signal });
  }
}

beforeEach(async () => {
  await db.prisma.report.deleteMany();
  await db.prisma.schedule.deleteMany();
  await db.prisma.channel.deleteMany();
});
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function scheduleTo(url: string) {
  const { channel, secret } = await addChannel(db, {
    kind: "webhook",
    name: "SIEM",
    fields: { url },
    createdBy: "a@b.c",
  });
  const asked = {
    title: "Weekly",
    format: "csv",
    question: reportQuestion.parse({ period: "7d" }),
    cadence: { every: "week", weekday: 1, at: "07:00", zone: "Europe/Berlin" } as const,
    channels: [channel.id],
  };
  const schedule = await addReportSchedule(db, person, asked, new Date("2026-11-20T00:00:00Z"));
  return { channel, secret, schedule };
}
const due = new Date("2026-11-23T06:00:10Z");

it("makes the report of its owner's accounts, once, and delivers it, once", async () => {
  const receiver = await httpServer({ status: 200 });
  stops.push(receiver.stop);
  await scheduleTo(receiver.url);
  await runDueSchedules(db, queue, due);
  const [run] = waiting;
  await work();
  if (run) waiting.push(run);
  await work();
  const [report, ...others] = await listReports(db, all);
  expect(others).toEqual([]);
  expect(report).toMatchObject({
    state: "ready",
    format: "csv",
    accounts: [account],
    createdBy: "m@example.org",
    schedule: "Weekly",
    deliveries: [{ channel: "SIEM", state: "sent", attempts: 1, error: null }],
  });
  expect(receiver.received).toHaveLength(1);
  const [file] = JSON.parse(receiver.received[0]?.body ?? "{}").files;
  const text = Buffer.from(file.base64, "base64");
  expect(text.toString()).toContain("arn:aws:s3:::shop");
  expect(createHash("sha256").update(text).digest("hex")).toBe(report?.sha256);
});

it("shows what was given up, with the reason, and delivers it when asked again", async () => {
  const receiver = await httpServer({ status: 403, body: "no" }, { status: 200 });
  stops.push(receiver.stop);
  await scheduleTo(receiver.url);
  await runDueSchedules(db, queue, due);
  await work();
  const [report] = await listReports(db, all);
  const [failed] = report?.deliveries ?? [];
  expect(failed).toMatchObject({ state: "failed", attempts: 1 });
  expect(failed?.error).toContain("403");
  waiting.push({ kind: "deliver-report", id: crypto.randomUUID(), input: { deliveryId: failed?.id } });
  await work();
  expect((await listReports(db, all))[0]?.deliveries[0]).toMatchObject({
    state: "sent",
    attempts: 2,
    error: null,
  });
});

it("runs no more for somebody who was disabled, and says so", async () => {
  const { schedule } = await scheduleTo("http://127.0.0.1:1/");
  await db.prisma.user.update({ where: { id: person.id }, data: { disabled: true } });
  await runDueSchedules(db, queue, due);
  await work();
  await db.prisma.user.update({ where: { id: person.id }, data: { disabled: false } });
  expect(await listReports(db, all)).toEqual([]);
  const [shown] = await listReportSchedules(db, person);
  expect(shown).toMatchObject({ id: schedule.id, nextAt: "2026-11-30T06:00:00.000Z" });
  expect(shown?.problem).toContain("may not make reports");
});

it("keeps a channel's secret sealed, and keeps a channel that a schedule uses", async () => {
  const { channel, secret } = await scheduleTo("http://127.0.0.1:1/");
  expect(secret?.length).toBeGreaterThan(40);
  const { rows } = await db.pool.query("SELECT row_to_json(channel)::text AS text FROM app.channel");
  expect(rows[0].text).not.toContain(secret);
  expect(JSON.stringify(await listChannels(db))).not.toContain(secret);
  await expect(removeChannel(db, channel.id)).rejects.toThrow("Weekly");
});

it("is run beside its times, and says how its last delivery went", async () => {
  const receiver = await httpServer({ status: 403, body: "no" });
  stops.push(receiver.stop);
  const { schedule } = await scheduleTo(receiver.url);
  const enqueue = async (_db: unknown, kind: string, input: object, id: string) => {
    waiting.push({ kind, id, input });
    return id;
  };
  await runReportSchedule(db, person, schedule.id, enqueue, due);
  await work();
  const [shown] = await listReportSchedules(db, person);
  expect(shown).toMatchObject({
    nextAt: schedule.nextAt,
    lastAt: due.toISOString(),
    last: { state: "ready", deliveries: [{ channel: "SIEM", state: "failed", attempts: 1 }] },
  });
  expect(shown?.last?.deliveries[0]?.error).toContain("403");
});

it("changes a channel and keeps its secret unless another is given", async () => {
  const receiver = await httpServer({ status: 200 }, { status: 200 }, { status: 200 });
  stops.push(receiver.stop);
  const { channel } = await scheduleTo("http://127.0.0.1:1/");
  const sealed = async () =>
    (await db.prisma.channel.findUniqueOrThrow({ where: { id: channel.id } })).sealed;
  const send = async () => {
    await testChannel(db, channel.id, { id: "t", by: "a@b.c", now: due });
    return receiver.received.at(-1)?.headers["heptagon-signature"];
  };
  const moved = await changeChannel(db, channel.id, {
    name: "SIEM 2",
    fields: { url: receiver.url, secret: "" },
  });
  expect(moved).toMatchObject({ name: "SIEM 2", fields: { url: receiver.url } });
  const first = await send();
  await changeChannel(db, channel.id, { name: "SIEM 2", fields: { url: receiver.url } });
  expect(await send()).toBe(first);
  await changeChannel(db, channel.id, {
    name: "SIEM",
    fields: { url: receiver.url, secret: "another secret of ours" },
  });
  expect(await send()).not.toBe(first);
  expect(await sealed()).not.toContain("another");
  await expect(changeChannel(db, channel.id, { name: "SIEM", fields: { url: "nowhere" } })).rejects.toThrow(
    /address/,
  );
});

it("gives a file only to those who see all that it covers, and lets it expire", async () => {
  await scheduleTo("http://127.0.0.1:1/");
  await runDueSchedules(db, queue, due);
  await work();
  const [report] = await listReports(db, { all: false, accounts: [account, "222222222222"] });
  const id = report?.id ?? "";
  const opened = await openReport(await storedReport(db, all, id));
  expect(opened).toMatchObject({
    name: "security-report-the-7-days-to-23-november-2026.csv",
    bytes: report?.bytes,
  });
  await expect(storedReport(db, { all: false, accounts: ["222222222222"] }, id)).rejects.toThrow(
    "no such report",
  );
  const row = await storedReport(db, all, id);
  const file = path.join(held.folder, row.path ?? "");
  expect(readFileSync(file, "utf8")).toContain("arn:aws:s3:::shop");
  expect(await removeExpired(db, new Date("2026-12-20T00:00:00Z"))).toBe(0);
  expect(await removeExpired(db, new Date("2026-12-24T00:00:00Z"))).toBe(1);
  expect(() => readFileSync(file)).toThrow();
  expect(await listReports(db, all)).toEqual([]);
});

it("refuses accounts that its owner does not see", async () => {
  const { schedule } = await scheduleTo("http://127.0.0.1:1/");
  const foreign = {
    ...schedule,
    channels: [],
    question: { ...schedule.question, accounts: ["222222222222"] },
  };
  await expect(addReportSchedule(db, person, foreign, due)).rejects.toThrow("222222222222");
});
