import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import { postureCounts } from "@/lib/adapters/db/queries/posture/counts";
import { latestSnapshot } from "@/lib/adapters/db/queries/posture/latest-snapshot";
import { failingOfChecks } from "@/lib/adapters/db/queries/reports/failing-of-checks";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { ReportContext } from "@/lib/application/reports/format";
import { scoreMoments } from "@/lib/application/reports/score-moments";
import { composeReport } from "@/lib/domain/reports/compose";
import { periodOf } from "@/lib/domain/reports/period";
import type { Report } from "@/lib/domain/reports/report";
import { narrowScope } from "@/lib/domain/scope/account-scope";

/** How many failing resources a report for people names a check; the rest is in the CSV. */
const namedPerCheck = 5;

/**
 * The report for people that answers a question, of what lies in the scope.
 * @throws Problem for a period that is none
 */
export async function gatherReport({ db, scope: allowed, question, now }: ReportContext): Promise<Report> {
  const period = periodOf(question.period, now, question.zone);
  const scope = narrowScope(allowed, question.accounts);
  const regions = question.regions.length > 0 ? question.regions : null;
  const [scores, names, counts, then, today, failing, checks] = await Promise.all([
    scoreMoments(db, scope, period, question.regions),
    accountNames(db.pool, scope),
    postureCounts(db.pool, scope, regions),
    latestSnapshot(db.pool, scope, period.to),
    latestSnapshot(db.pool, scope),
    failingOfChecks(db.pool, scope, { regions, perCheck: namedPerCheck }),
    allChecks(db),
  ]);
  return composeReport({
    question,
    period,
    madeAt: now,
    organisation: then?.organisation ?? today?.organisation ?? null,
    asOf: then?.takenAt ?? null,
    source: then?.source ?? "no snapshot yet",
    judgedAt: today?.takenAt ?? null,
    moments: scores.moments,
    accounts: [...scores.accounts].map(([account, known]) => ({
      account,
      name: names.get(account) ?? null,
      ...known,
    })),
    resources: counts.resources,
    failing,
    checks,
  });
}
