import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type StoredReport = {
  id: string;
  format: string;
  title: string;
  question: unknown;
  allAccounts: boolean;
  accounts: string[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  jobId: string;
  schedule: string | null;
  path: string | null;
  bytes: string | null;
  sha256: string | null;
  sentence: string | null;
  jobState: string | null;
  jobMessage: string | null;
  done: number | null;
  total: number | null;
  deliveries: {
    id: string;
    channel: string;
    attempts: number;
    error: string | null;
    sentAt: string | null;
    jobState: string | null;
  }[];
};

/** The newest reports that lie wholly in a scope, or the one of an id, with how far their jobs and deliveries are. */
export async function storedReports(
  pool: Pool,
  scope: AccountScope,
  asked: { id?: string; limit: number },
): Promise<StoredReport[]> {
  const { rows } = await pool.query<StoredReport>(
    `SELECT report.id, format, report.title, question, all_accounts AS "allAccounts", accounts,
            report.created_by AS "createdBy", report.created_at AS "createdAt", expires_at AS "expiresAt",
            report.job_id AS "jobId", schedule.title AS schedule, path, bytes, sha256, sentence,
            job.state AS "jobState", job.message AS "jobMessage", job.done, job.total, sent.deliveries
     FROM app.report
     LEFT JOIN app.schedule ON schedule.id = report.schedule_id
     LEFT JOIN cache.job_progress AS job ON job.id = report.job_id
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(jsonb_build_object('id', one.id, 'channel', channel.name, 'attempts', attempts,
                'error', error, 'sentAt', sent_at, 'jobState', progress.state) ORDER BY channel.name), '[]') AS deliveries
       FROM app.report_delivery AS one
       JOIN app.channel ON channel.id = one.channel_id
       LEFT JOIN cache.job_progress AS progress ON progress.id = one.job_id
       WHERE one.report_id = report.id
     ) AS sent
     WHERE ($1::text[] IS NULL OR (NOT all_accounts AND accounts <@ $1)) AND ($2::uuid IS NULL OR report.id = $2)
     ORDER BY report.created_at DESC, report.id
     LIMIT $3`,
    [scopeAccounts(scope), asked.id ?? null, asked.limit],
  );
  return rows;
}
