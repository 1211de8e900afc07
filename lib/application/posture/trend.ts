import type { Database } from "@/lib/adapters/db/database";
import {
  type FindingStates,
  findingStatesBetween,
} from "@/lib/adapters/db/queries/posture/finding-states-between";
import { allChecks } from "@/lib/application/checks/all-checks";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { scoreHistory } from "@/lib/application/findings/score-history";
import { causesOf } from "@/lib/application/posture/causes";
import type { ResponseOf } from "@/lib/contract/endpoint";
import type { endpoints } from "@/lib/contract/endpoints/trend";
import { Problem } from "@/lib/domain/errors/problem";
import type { ComparedCheck } from "@/lib/domain/posture/compare";
import { checksBetween, momentsAround, movesOf } from "@/lib/domain/posture/moves";
import { netChange } from "@/lib/domain/posture/net-change";
import { type Principle, principleNames } from "@/lib/domain/posture/principles";
import { formulaVersion } from "@/lib/domain/posture/score";
import { dayOf, lastOfEachDay, scoreAt } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

type Trend = ResponseOf<typeof endpoints.trend>;
type TrendDay = ResponseOf<typeof endpoints.trendDay>;
type ChangedFinding = TrendDay["checks"][number]["findings"][number];

/** Enough for a day to find the one with data before it. */
const reachBack = 45;
const mostChecks = 12;
const mostFindings = 10;

function nameOf(principle: Principle | 0): string {
  return principle === 0 ? "Overall" : principleNames[principle];
}

/** A score by day and the days on which it moved, over some days up to an instant. */
export async function trend(
  db: Database,
  scope: AccountScope,
  { principle, days, until }: { principle: Principle | 0; days: number; until: Date },
): Promise<Trend> {
  const [moments, checks, freshness] = await Promise.all([
    scoreHistory(db, scope, until, { days, principle: principle === 0 ? null : principle }),
    allChecks(db),
    freshnessOf(db, scope, until),
  ]);
  const from = until.getTime() - days * 86_400_000;
  return {
    freshness,
    formula: formulaVersion,
    principle,
    name: nameOf(principle),
    points: lastOfEachDay(moments.filter((moment) => moment.takenAt.getTime() >= from)).map((moment) => ({
      day: dayOf(moment.takenAt),
      ...scoreAt(moment, principle),
    })),
    moves: movesOf(moments, principle).map(({ day, points, after, checks: moved }) => {
      const [most] = moved.filter(({ effect }) => effect * points > 0);
      return {
        day,
        points,
        score: scoreAt(after, principle).score ?? 0,
        check: most?.check ?? null,
        title: most ? (checks.byId(most.check)?.title ?? most.check) : null,
        checks: moved.length,
      };
    }),
  };
}

type Changed = FindingStates & { change: ChangedFinding["change"] };

function changedOf(
  states: readonly FindingStates[],
  checks: readonly ComparedCheck[],
): Map<string, Changed[]> {
  const wanted = new Map<string, Changed[]>(checks.map(({ check }) => [check, []]));
  for (const state of states) {
    const change = netChange(state.before, state.after);
    if (change) wanted.get(state.check)?.push({ ...state, change });
  }
  return wanted;
}

/** The listed findings with their causes; null causes where the caller may not see events. */
async function withCauses(
  db: Database,
  scope: AccountScope,
  listed: readonly Changed[],
  showsEvents: boolean,
): Promise<Map<string, ChangedFinding>> {
  const causes = showsEvents ? await causesOf(db, scope, listed) : [];
  return new Map(
    listed.map(({ id, resource, account, region, change, at }, index) => [
      id,
      { id, resource, account, region, change, at: at.toISOString(), causes: causes[index] ?? null },
    ]),
  );
}

/**
 * Why a score moved on a day: the checks whose figures changed against the day with data before, the findings behind them, and the
 * events that probably caused them.
 * @throws Problem not-found when there is no snapshot on that day, or none before it
 */
export async function trendDay(
  db: Database,
  scope: AccountScope,
  { principle, day, showsEvents }: { principle: Principle | 0; day: string; showsEvents: boolean },
): Promise<TrendDay> {
  const until = new Date(`${day}T23:59:59.999Z`);
  const [moments, book] = await Promise.all([
    scoreHistory(db, scope, until, { days: reachBack, principle: principle === 0 ? null : principle }),
    allChecks(db),
  ]);
  const around = momentsAround(moments, day);
  if (!around) {
    throw new Problem("not-found", `There is no snapshot on ${day} with one before it to compare with.`, {
      next: "Choose a day on which the trend has a point, other than its first.",
    });
  }
  const { before, after } = around;
  const compared = checksBetween(before, after, principle).slice(0, mostChecks);
  const span = { after: before.takenAt, until: after.takenAt };
  const changed = changedOf(await findingStatesBetween(db.pool, scope, span), compared);
  const listed = [...changed.values()].flatMap((list) => list.slice(0, mostFindings));
  const shown = await withCauses(db, scope, listed, showsEvents);
  const [then, now] = [scoreAt(before, principle), scoreAt(after, principle)];
  return {
    principle,
    name: nameOf(principle),
    day,
    before: { ...then, at: before.takenAt.toISOString() },
    after: { ...now, at: after.takenAt.toISOString() },
    change: then.score === null || now.score === null ? null : now.score - then.score,
    showsEvents,
    checks: compared.map(({ check, principle: of, severity, effect, left, right }) => {
      const mine = changed.get(check) ?? [];
      return {
        check,
        title: book.byId(check)?.title ?? check,
        principle: of,
        severity,
        effect,
        failedBefore: left?.failed ?? 0,
        failedAfter: right?.failed ?? 0,
        changed: mine.length,
        findings: mine.slice(0, mostFindings).flatMap(({ id }) => shown.get(id) ?? []),
      };
    }),
  };
}
