import type { Database } from "@/lib/adapters/db/database";
import { accountScores } from "@/lib/adapters/db/queries/posture/account-scores";
import { partsOfRegions, type RegionPart } from "@/lib/adapters/db/queries/reports/parts-of-regions";
import { scoreHistory } from "@/lib/application/findings/score-history";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion, sumParts } from "@/lib/domain/posture/score";
import { type Moment, momentOf, scoreAt } from "@/lib/domain/posture/trend";
import type { Period } from "@/lib/domain/reports/period";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** The overall score of an account, and its seven, in the order of the principles. */
export type ScoresOfAccount = { overall: number | null; scores: (number | null)[] };
export type ScoreMoments = { moments: Moment[]; accounts: Map<string, ScoresOfAccount> };

/** The scores of a period as its snapshots left them. */
async function ofPeriod(db: Database, scope: AccountScope, { from, to }: Period): Promise<ScoreMoments> {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  const [moments, rows] = await Promise.all([
    scoreHistory(db, scope, to, { days }),
    accountScores(db.pool, scope, to, formulaVersion),
  ]);
  const accounts = new Map<string, ScoresOfAccount>();
  for (const account of new Set(rows.map((row) => row.account))) {
    const score = (principle: number) =>
      rows.find((row) => row.account === account && row.principle === principle)?.score ?? null;
    accounts.set(account, { overall: score(0), scores: principleNumbers.map(score) });
  }
  return { moments, accounts };
}

function momentAt(at: Date, rows: readonly RegionPart[]): Moment {
  const parts = new Map<Principle, CheckPart[]>(
    principleNumbers.map((principle) => {
      const mine = rows.filter((row) => row.principle === principle);
      return [principle, sumParts(mine.map(({ account: _, principle: __, ...part }) => [part]))];
    }),
  );
  return momentOf(0, at, parts, principleNumbers);
}

/** The scores of chosen regions: made of what the checks say now, as no history is kept by region. */
async function ofRegions(
  db: Database,
  scope: AccountScope,
  regions: readonly string[],
  at: Date,
): Promise<ScoreMoments> {
  const rows = await partsOfRegions(db.pool, scope, regions);
  const accounts = new Map<string, ScoresOfAccount>();
  for (const account of new Set(rows.map((row) => row.account))) {
    const moment = momentAt(
      at,
      rows.filter((row) => row.account === account),
    );
    const scores = principleNumbers.map((principle) => scoreAt(moment, principle).score);
    accounts.set(account, { overall: moment.overall.score, scores });
  }
  return { moments: [momentAt(at, rows)], accounts };
}

/** The scores that a report over a period and some regions (none: all) is made of. */
export function scoreMoments(
  db: Database,
  scope: AccountScope,
  period: Period,
  regions: readonly string[],
): Promise<ScoreMoments> {
  return regions.length === 0 ? ofPeriod(db, scope, period) : ofRegions(db, scope, regions, period.to);
}
