import { z } from "zod";
import { csv, instant } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { reportQuestion } from "@/lib/domain/reports/question";
import { cadence } from "@/lib/domain/schedule/cadence";

const id = z.object({ id: z.uuid() });
const format = z.string().min(1).max(20);

const delivery = z.object({
  id: z.string(),
  channel: z.string(),
  /** failed: given up, until somebody asks for it again. */
  state: z.enum(["waiting", "sent", "failed"]),
  attempts: z.number().int(),
  error: z.string().nullable(),
  sentAt: instant.nullable(),
});

export const reportRow = z.object({
  id: z.string(),
  format: z.string(),
  title: z.string(),
  question: z.unknown(),
  /** What it covers; null means all accounts. */
  accounts: z.array(z.string()).nullable(),
  createdBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  jobId: z.string(),
  /** The title of the schedule that asked for it. */
  schedule: z.string().nullable(),
  state: z.enum(["making", "ready", "failed", "cancelled"]),
  /** The report's answer when it is ready, else what its job says. */
  message: z.string().nullable(),
  done: z.number(),
  total: z.number().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  deliveries: z.array(delivery),
});
export type ReportRow = z.output<typeof reportRow>;

const schedule = z.object({
  id: z.string(),
  title: z.string(),
  format: z.string(),
  question: reportQuestion,
  cadence,
  /** In words: "every Monday at 07:00, Europe/Berlin". */
  when: z.string(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  enabled: z.boolean(),
  createdBy: z.string(),
  nextAt: instant,
  lastAt: instant.nullable(),
  /** What the last run said, when it did not end well. */
  problem: z.string().nullable(),
  /** The report of the last run and how its deliveries went; null when there is none, or it has expired. */
  last: reportRow.pick({ id: true, state: true, createdAt: true, deliveries: true }).nullable(),
});
export type ReportSchedule = z.output<typeof schedule>;

export const scheduleBody = z.object({
  title: z.string().trim().min(1).max(100),
  format,
  question: reportQuestion,
  cadence: cadence.refine(({ every }) => every !== "interval", "expected day, week or month"),
  channels: z.array(z.uuid()).max(20),
});

export const scheduleChange = scheduleBody.partial().extend({ enabled: z.boolean().optional() });

export const endpoints = {
  reportFormats: endpoint({
    method: "GET",
    path: "/api/v1/reports/formats",
    permission: "posture:read",
    summary: "The forms that a report takes",
    response: z.object({
      formats: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          about: z.string(),
          readers: z.enum(["people", "machines"]),
        }),
      ),
    }),
  }),
  estimateReport: endpoint({
    method: "GET",
    path: "/api/v1/reports/estimate",
    permission: "posture:read",
    summary: "What a report would hold, before it is made",
    query: z.object({
      period: z.string().max(40).default("30d"),
      zone: z.string().max(60).default("UTC"),
      accounts: csv.optional(),
      regions: csv.optional(),
      principles: csv.optional(),
    }),
    response: z.object({
      from: instant,
      to: instant,
      words: z.string(),
      accounts: z.number().int(),
      findings: z.number().int(),
      failing: z.number().int(),
      /** When the newest inventory of the period was taken; null when there is none. */
      asOf: instant.nullable(),
    }),
  }),
  listReports: endpoint({
    method: "GET",
    path: "/api/v1/reports",
    permission: "posture:read",
    also: "export:create",
    summary: "Reports made so far, newest first; only those that lie wholly in what one may see",
    response: z.object({ reports: z.array(reportRow), retentionDays: z.number().int() }),
  }),
  createReport: endpoint({
    method: "POST",
    path: "/api/v1/reports",
    permission: "export:create",
    also: "posture:read",
    summary: "Make a report, as a job",
    body: z.object({ format, question: reportQuestion }),
    response: z.object({ id: z.string(), jobId: z.string() }),
  }),
  downloadReport: endpoint({
    method: "GET",
    path: "/api/v1/reports/{id}/file",
    permission: "export:create",
    also: "posture:read",
    summary: "A report's file, streamed",
    params: id,
    response: z.string(),
    media: "application/octet-stream",
  }),
  cancelReport: endpoint({
    method: "POST",
    path: "/api/v1/reports/{id}/cancel",
    permission: "posture:read",
    also: "export:create",
    summary: "Stop making a report of one's own",
    params: id,
    response: z.object({ cancelled: z.literal(true) }),
  }),
  removeReport: endpoint({
    method: "DELETE",
    path: "/api/v1/reports/{id}",
    permission: "posture:read",
    also: "export:create",
    summary: "Remove a report of one's own with its file; others' take posture:manage",
    params: id,
    response: z.object({ removed: z.literal(true) }),
  }),
  retryDelivery: endpoint({
    method: "POST",
    path: "/api/v1/reports/{id}/deliveries/{delivery}/retry",
    permission: "posture:read",
    also: "export:create",
    summary: "Deliver again what was given up",
    params: id.extend({ delivery: z.uuid() }),
    response: z.object({ jobId: z.string() }),
  }),
  listReportSchedules: endpoint({
    method: "GET",
    path: "/api/v1/reports/schedules",
    permission: "posture:read",
    also: "export:create",
    summary: "Reports that come back: one's own, and everybody's for whoever holds posture:manage",
    response: z.object({ schedules: z.array(schedule) }),
  }),
  addReportSchedule: endpoint({
    method: "POST",
    path: "/api/v1/reports/schedules",
    permission: "posture:read",
    also: "export:create",
    summary: "Make a report every day, week or month, and deliver it",
    body: scheduleBody,
    response: z.object({ schedule }),
  }),
  changeReportSchedule: endpoint({
    method: "PATCH",
    path: "/api/v1/reports/schedules/{id}",
    permission: "posture:read",
    also: "export:create",
    summary: "Change a schedule, or switch it on or off",
    params: id,
    body: scheduleChange,
    response: z.object({ schedule }),
  }),
  runReportSchedule: endpoint({
    method: "POST",
    path: "/api/v1/reports/schedules/{id}/run",
    permission: "posture:read",
    also: "export:create",
    summary: "Run a schedule now, beside its times",
    params: id,
    response: z.object({ jobId: z.string() }),
  }),
  removeReportSchedule: endpoint({
    method: "DELETE",
    path: "/api/v1/reports/schedules/{id}",
    permission: "posture:read",
    also: "export:create",
    summary: "Remove a schedule; the reports it made stay",
    params: id,
    response: z.object({ removed: z.literal(true) }),
  }),
};
