import type { Database } from "@/lib/adapters/db/database";
import { accountUnits } from "@/lib/adapters/db/queries/posture/account-units";
import { groupTrend } from "@/lib/adapters/db/queries/posture/group-trend";
import { allChecks } from "@/lib/application/checks/all-checks";
import { partHistory } from "@/lib/application/findings/part-history";
import { layerScores, unitScores } from "@/lib/domain/posture/groups";
import { formulaVersion, type Score } from "@/lib/domain/posture/score";
import { dayOf } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type GroupKind = "unit" | "layer";
/** By the group's name: its overall score a UTC day, oldest first. */
export type GroupTrends = Map<string, { day: string; score: number | null }[]>;

const dayMs = 86_400_000;

type Point = { takenAt: Date; name: string; score: number | null };

/** The last score of each day of each group. */
function byName(points: readonly Point[]): GroupTrends {
  const days = new Map<string, Map<string, number | null>>();
  for (const { takenAt, name, score } of points) {
    const mine = days.get(name) ?? new Map<string, number | null>();
    days.set(name, mine.set(dayOf(takenAt), score));
  }
  return new Map([...days].map(([name, mine]) => [name, [...mine].map(([day, score]) => ({ day, score }))]));
}

async function recomputed(
  db: Database,
  scope: AccountScope & { all: false },
  kind: GroupKind,
  span: { from: Date; until: Date },
): Promise<Point[]> {
  const units = new Map(
    (await accountUnits(db.pool, scope, span.until)).map(({ account, unit }) => [account, unit]),
  );
  const checks = await allChecks(db);
  const moments = await partHistory(db, scope.accounts, span);
  return moments.flatMap(({ takenAt, accounts }) => {
    const known = [...accounts].map(([account, parts]) => ({
      account,
      unit: units.get(account) ?? null,
      parts,
    }));
    const point = (name: string, { score }: Score): Point => ({ takenAt, name, score });
    if (kind === "unit") return unitScores(known).map(({ unit, overall }) => point(unit, overall));
    const everything = known.flatMap(({ parts }) => [...parts.values()]);
    return layerScores(everything, (check) => checks.byId(check)?.layer).map((one) =>
      point(one.layer, one.score),
    );
  });
}

/**
 * The overall score of every unit or layer by day over the last 30 days: as stored for people who see every account,
 * recomputed from their accounts for everyone else.
 */
export async function groupTrends(
  db: Database,
  scope: AccountScope,
  kind: GroupKind,
  until: Date,
): Promise<GroupTrends> {
  const span = { from: new Date(until.getTime() - 30 * dayMs), until };
  if (scope.all) return byName(await groupTrend(db.pool, kind, span, formulaVersion));
  return byName(await recomputed(db, scope, kind, span));
}
