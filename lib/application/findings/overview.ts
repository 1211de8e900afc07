import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import { type AccountScore, accountScores } from "@/lib/adapters/db/queries/posture/account-scores";
import { postureCounts } from "@/lib/adapters/db/queries/posture/counts";
import { exampleFindings } from "@/lib/adapters/db/queries/posture/example-findings";
import { allChecks } from "@/lib/application/checks/all-checks";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { scoreHistory } from "@/lib/application/findings/score-history";
import { summaryOf } from "@/lib/application/findings/summary";
import type { endpoints } from "@/lib/contract/endpoints/posture";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { fixFirst } from "@/lib/domain/posture/fix-first";
import { principleNumbers } from "@/lib/domain/posture/principles";
import { formulaVersion } from "@/lib/domain/posture/score";
import { comparable, fallsOf, figureOf, type Moment, scoreAt, trendOf } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type Overview = z.output<typeof endpoints.overview.response>;
/** `until` is the instant as of which scores are shown; findings are always the current ones. */
export type OverviewQuestion = { until: Date; regions: readonly string[] | null };

const mostFalls = 5;
const mostFixes = 10;

async function worsened(
  db: Database,
  scope: AccountScope,
  moments: Moment[],
  checks: CheckBook,
): Promise<Overview["worsened"]> {
  const falls = fallsOf(moments, principleNumbers).slice(0, mostFalls);
  const examples = await exampleFindings(db.pool, scope, falls);
  return falls.map(({ principle, day, points, check, failing, snapshotId }) => {
    const example = examples.find((one) => one.check === check && one.snapshotId === snapshotId);
    const title = checks.byId(check)?.title ?? check;
    const findingId = example?.findingId ?? null;
    return { principle, day, points, check, title, findingId, resource: example?.resource ?? null, failing };
  });
}

/** Each account's scores in the order of the principles. */
function accountRows(scores: AccountScore[], names: Map<string, string | null>): Overview["accounts"] {
  const byPlace = new Map(scores.map((row) => [`${row.account}|${row.principle}`, row.score]));
  return [...names].map(([account, name]) => ({
    account,
    name,
    scores: principleNumbers.map((principle) => byPlace.get(`${account}|${principle}`) ?? null),
  }));
}

/** The overview of a scope: scores, what got worse, what to fix first. */
export async function overview(
  db: Database,
  scope: AccountScope,
  { until, regions }: OverviewQuestion,
): Promise<Overview> {
  const moments = await scoreHistory(db, scope, until);
  const before = comparable(moments);
  const checks = await allChecks(db);
  const [freshness, fallen, scores, names, counts] = await Promise.all([
    freshnessOf(db, scope, until),
    worsened(db, scope, moments, checks),
    accountScores(db.pool, scope, until, formulaVersion),
    accountNames(db.pool, scope),
    postureCounts(db.pool, scope, regions),
  ]);
  return {
    freshness,
    overall: { ...figureOf(moments, 0), trend: trendOf(moments, 0) },
    principles: principleNumbers.map((principle) => summaryOf(moments, principle, checks)),
    before: principleNumbers.map((principle) => ({
      principle,
      score: before ? scoreAt(before, principle).score : null,
    })),
    worsened: fallen,
    fixFirst: fixFirst(moments.at(-1), mostFixes, checks),
    accounts: accountRows(scores, names),
    counts,
  };
}
