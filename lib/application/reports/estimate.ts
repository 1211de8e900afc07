import type { Database } from "@/lib/adapters/db/database";
import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import { latestSnapshot } from "@/lib/adapters/db/queries/posture/latest-snapshot";
import { countFindingsOfPeriod } from "@/lib/adapters/db/queries/reports/findings-of-period";
import { periodOf } from "@/lib/domain/reports/period";
import type { ReportQuestion } from "@/lib/domain/reports/question";
import { type AccountScope, narrowScope } from "@/lib/domain/scope/account-scope";

/** What a report would hold, counted before it is made. @throws Problem for a period that is none */
export async function estimateReport(
  db: Database,
  allowed: AccountScope,
  question: ReportQuestion,
  now: Date,
) {
  const period = periodOf(question.period, now, question.zone);
  const scope = narrowScope(allowed, question.accounts);
  const { regions, principles } = question;
  const [names, counts, newest] = await Promise.all([
    accountNames(db.pool, scope),
    countFindingsOfPeriod(db.pool, scope, { from: period.from, to: period.to, regions, principles }),
    latestSnapshot(db.pool, scope, period.to),
  ]);
  return {
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    words: period.words,
    accounts: names.size,
    ...counts,
    asOf: newest?.takenAt.toISOString() ?? null,
  };
}
