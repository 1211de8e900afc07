import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import {
  countFindingsOfPeriod,
  type FindingsAsked,
  findingsOfPeriod,
} from "@/lib/adapters/db/queries/reports/findings-of-period";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { ReportContext } from "@/lib/application/reports/format";
import type { ListedFinding } from "@/lib/domain/reports/listed-finding";
import { type Period, periodOf } from "@/lib/domain/reports/period";
import { narrowScope } from "@/lib/domain/scope/account-scope";

const pageSize = 1_000;

/**
 * The findings that a report for machines lists, a page at a time, so that a million of them need no more memory than a
 * thousand.
 * @throws Problem for a period that is none
 */
export async function* eachFinding({
  db,
  scope: allowed,
  question,
  now,
  signal,
  progress,
}: ReportContext): AsyncGenerator<{ findings: ListedFinding[]; period: Period }> {
  const period = periodOf(question.period, now, question.zone);
  const scope = narrowScope(allowed, question.accounts);
  const { regions, principles } = question;
  const asked: FindingsAsked = { from: period.from, to: period.to, regions, principles };
  const [names, checks, { findings: total }] = await Promise.all([
    accountNames(db.pool, scope),
    allChecks(db),
    countFindingsOfPeriod(db.pool, scope, asked),
  ]);
  let done = 0;
  for (let after = ""; ; ) {
    signal?.throwIfAborted();
    const rows = await findingsOfPeriod(db.pool, scope, asked, { after, limit: pageSize });
    const findings = rows.map((row) => ({
      ...row,
      accountName: names.get(row.account) ?? null,
      of: checks.byId(row.check),
    }));
    yield { findings, period };
    done += rows.length;
    progress?.(done, total, "findings");
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}
