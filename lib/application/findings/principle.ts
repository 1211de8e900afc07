import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import { accountScores } from "@/lib/adapters/db/queries/posture/account-scores";
import { layerMatrix } from "@/lib/adapters/db/queries/posture/layer-matrix";
import { allChecks } from "@/lib/application/checks/all-checks";
import { checkRow } from "@/lib/application/findings/check-row";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { OverviewQuestion } from "@/lib/application/findings/overview";
import { scoreHistory } from "@/lib/application/findings/score-history";
import { summaryOf } from "@/lib/application/findings/summary";
import type { endpoints } from "@/lib/contract/endpoints/posture";
import type { Principle } from "@/lib/domain/posture/principles";
import { formulaVersion } from "@/lib/domain/posture/score";
import { lostWeight } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type Scorecard = z.output<typeof endpoints.principle.response>;

/** One principle's scorecard: its number, and every figure that the number is made of. */
export async function scorecard(
  db: Database,
  scope: AccountScope,
  principle: Principle,
  { until, regions }: OverviewQuestion,
): Promise<Scorecard> {
  const checks = await allChecks(db);
  const retired = checks.all.flatMap(({ check, retired }) => (retired ? [check.id] : []));
  const [moments, freshness, layers, names, scores] = await Promise.all([
    scoreHistory(db, scope, until),
    freshnessOf(db, scope, until),
    layerMatrix(db.pool, scope, principle, regions, retired),
    accountNames(db.pool, scope),
    accountScores(db.pool, scope, until, formulaVersion),
  ]);
  const mine = new Map(
    scores.filter((row) => row.principle === principle).map((row) => [row.account, row.score]),
  );
  const parts = [...(moments.at(-1)?.parts.get(principle) ?? [])];
  return {
    freshness,
    summary: summaryOf(moments, principle, checks),
    checks: parts
      .sort((a, b) => lostWeight(b) - lostWeight(a) || (a.check < b.check ? -1 : 1))
      .map((part) => checkRow(part, checks)),
    off: checks.all.flatMap(({ check, retired, reason = "" }) =>
      retired === "disabled" && check.principle === principle
        ? [{ check: check.id, title: check.title, reason }]
        : [],
    ),
    layers,
    accounts: [...names].map(([account, name]) => ({ account, name, score: mine.get(account) ?? null })),
  };
}
