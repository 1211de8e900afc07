import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { comparableInstant } from "@/lib/adapters/db/queries/posture/comparable-instant";
import { allChecks } from "@/lib/application/checks/all-checks";
import { accountPartsAsOf, type NamedAccountParts } from "@/lib/application/findings/account-parts";
import { checkRow } from "@/lib/application/findings/check-row";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { groupTrends } from "@/lib/application/findings/group-trends";
import type { endpoints } from "@/lib/contract/endpoints/scores";
import { Problem } from "@/lib/domain/errors/problem";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import {
  countsOf,
  type GroupScores,
  type LayerScore,
  layerScores,
  scoresTogether,
  unitScores,
} from "@/lib/domain/posture/groups";
import { layers } from "@/lib/domain/posture/principles";
import { formulaVersion } from "@/lib/domain/posture/score";
import { compareReach, lostWeight } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type Scores = z.output<typeof endpoints.scores.response>;
type Group = Scores["organisation"];

function difference(now: number | null, then: number | null | undefined): number | null {
  return now === null || then === null || then === undefined ? null : now - then;
}

function shown(group: GroupScores, before: GroupScores | undefined): Omit<Group, "accounts"> {
  return {
    overall: group.overall,
    change: difference(group.overall.score, before?.overall.score),
    principles: group.principles.map(({ score }) => score),
    ...countsOf([...group.parts.values()].flat()),
  };
}

function shownLayer({ layer, parts, score }: LayerScore) {
  return { layer, ...score, ...countsOf(parts) };
}

function layersOf(accounts: readonly NamedAccountParts[], checks: CheckBook): LayerScore[] {
  return layerScores(
    accounts.flatMap((account) => [...account.parts.values()]),
    (check) => checks.byId(check)?.layer,
  );
}

/** Scores of the scope, its units, accounts and layers as of an instant, each beside what it was about 30 days before. */
export async function scores(db: Database, scope: AccountScope, until: Date): Promise<Scores> {
  const before = await comparableInstant(db.pool, scope, until, formulaVersion, compareReach);
  const [accounts, earlier, freshness, unitTrends, layerTrends, checks] = await Promise.all([
    accountPartsAsOf(db.pool, scope, until),
    before ? accountPartsAsOf(db.pool, scope, before) : [],
    freshnessOf(db, scope, until),
    groupTrends(db, scope, "unit", until),
    groupTrends(db, scope, "layer", until),
    allChecks(db),
  ]);
  const unitsBefore = new Map(unitScores(earlier).map((unit) => [unit.unit, unit]));
  return {
    freshness,
    formula: formulaVersion,
    organisation: {
      ...shown(scoresTogether(accounts), earlier.length > 0 ? scoresTogether(earlier) : undefined),
      accounts: accounts.length,
    },
    units: unitScores(accounts).map((unit) => ({
      unit: unit.unit,
      depth: unit.depth,
      accounts: unit.accounts,
      trend: unitTrends.get(unit.unit) ?? [],
      ...shown(unit, unitsBefore.get(unit.unit)),
    })),
    layers: layersOf(accounts, checks).map((layer) => ({
      ...shownLayer(layer),
      trend: layerTrends.get(layer.layer) ?? [],
    })),
    accounts: accounts.map((account) => {
      const then = earlier.find((one) => one.account === account.account);
      return {
        account: account.account,
        name: account.name,
        unit: account.unit,
        layers: layersOf([account], checks).map(shownLayer),
        ...shown(scoresTogether([account]), then && scoresTogether([then])),
      };
    }),
  };
}

/**
 * One layer's score as of an instant, with the checks that it is made of, largest loss first.
 * @throws Problem not-found for a layer that does not exist
 */
export async function layerScorecard(
  db: Database,
  scope: AccountScope,
  name: string,
  until: Date,
): Promise<z.output<typeof endpoints.layer.response>> {
  const layer = layers.find((one) => one === name);
  if (!layer) {
    throw new Problem("not-found", `There is no layer ${name}.`, { next: `Layers: ${layers.join(", ")}.` });
  }
  const [accounts, freshness, checks] = await Promise.all([
    accountPartsAsOf(db.pool, scope, until),
    freshnessOf(db, scope, until),
    allChecks(db),
  ]);
  const found = layersOf(accounts, checks).find((one) => one.layer === layer);
  const parts = [...(found?.parts ?? [])].sort((a, b) => lostWeight(b) - lostWeight(a));
  return {
    freshness,
    formula: formulaVersion,
    layer,
    score: found?.score.score ?? null,
    coverage: found?.score.coverage ?? 0,
    checks: parts.map((part) => ({
      ...checkRow(part, checks),
      principle: checks.byId(part.check)?.principle ?? 1,
    })),
  };
}
