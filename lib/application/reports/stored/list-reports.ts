import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { type StoredReport, storedReports } from "@/lib/adapters/db/queries/reports/stored-reports";
import type { reportRow } from "@/lib/contract/endpoints/reports";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type ListedReport = z.input<typeof reportRow>;

const most = 200;

function stateOf({ path, jobState }: StoredReport): ListedReport["state"] {
  if (path) return "ready";
  if (jobState === "queued" || jobState === "running") return "making";
  return jobState === "cancelled" ? "cancelled" : "failed";
}

type StoredDelivery = StoredReport["deliveries"][number];

function deliveryState({ sentAt, jobState }: StoredDelivery): "sent" | "waiting" | "failed" {
  if (sentAt) return "sent";
  return jobState === "queued" || jobState === "running" ? "waiting" : "failed";
}

/** A report as people see it: where its file lies stays with us. */
export function listedReport(row: StoredReport): ListedReport {
  const state = stateOf(row);
  return {
    id: row.id,
    format: row.format,
    title: row.title,
    question: row.question,
    accounts: row.allAccounts ? null : row.accounts,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    jobId: row.jobId,
    schedule: row.schedule,
    state,
    message: state === "ready" ? row.sentence : row.jobMessage,
    done: row.done ?? 0,
    total: row.total,
    bytes: row.bytes === null ? null : Number(row.bytes),
    sha256: row.sha256,
    deliveries: row.deliveries.map((one) => ({
      id: one.id,
      channel: one.channel,
      attempts: one.attempts,
      error: one.error,
      sentAt: one.sentAt ? new Date(one.sentAt).toISOString() : null,
      state: deliveryState(one),
    })),
  };
}

/** The newest reports that lie wholly in the scope. */
export async function listReports(db: Database, scope: AccountScope): Promise<ListedReport[]> {
  return (await storedReports(db.pool, scope, { limit: most })).map(listedReport);
}
