import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/adapters/db/database";
import { config } from "@/lib/application/config/config";
import { formatOf } from "@/lib/application/reports/formats";
import { Problem } from "@/lib/domain/errors/problem";
import { periodOf } from "@/lib/domain/reports/period";
import type { ReportQuestion } from "@/lib/domain/reports/question";
import { type AccountScope, inScope, narrowScope } from "@/lib/domain/scope/account-scope";

export type ReportAsked = {
  format: string;
  question: ReportQuestion;
  /** The accounts that whoever asks may see. */
  scope: AccountScope;
  createdBy: string;
  /** The instant by which its period is reckoned. */
  askedAt: Date;
  id: string;
  jobId: string;
  scheduleId?: string;
};

const dayMs = 86_400_000;

/** What a report covers. @throws Problem when it was asked for accounts that the person may not see */
export function coveredBy(scope: AccountScope, { accounts }: ReportQuestion): AccountScope {
  const foreign = accounts.filter((account) => !inScope(scope, account));
  if (foreign.length > 0) {
    throw new Problem("forbidden", `You do not see the account ${foreign.join(", ")}.`, {
      where: "accounts",
    });
  }
  return narrowScope(scope, accounts);
}

/**
 * Notes a report that is to be made; a job makes it. Again under the same id, nothing doubles.
 * @throws Problem for an unknown format, a period that is none, or accounts that the person may not see
 */
export async function noteReport(db: Database, asked: ReportAsked): Promise<void> {
  const { id, question, askedAt, createdBy, jobId, scheduleId } = asked;
  const format = formatOf(asked.format);
  const period = periodOf(question.period, askedAt, question.zone);
  const covered = coveredBy(asked.scope, question);
  const row = {
    id,
    format: format.id,
    title: `Security report, ${period.words}`,
    question,
    allAccounts: covered.all,
    accounts: covered.all ? [] : [...covered.accounts],
    createdBy,
    askedAt,
    expiresAt: new Date(askedAt.getTime() + config().reportRetentionDays * dayMs),
    jobId,
    scheduleId: scheduleId ?? null,
  };
  await db.prisma.report.createMany({ data: [row], skipDuplicates: true });
}

/** A new name for a report and for its job. */
export function newReportIds(): { id: string; jobId: string } {
  return { id: randomUUID(), jobId: randomUUID() };
}
