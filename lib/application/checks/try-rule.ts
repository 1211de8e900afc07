import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { sampleResources } from "@/lib/adapters/db/queries/checks/sample-resources";
import { resourcesByType } from "@/lib/adapters/db/queries/posture/resources-by-type";
import { newestWorlds } from "@/lib/application/findings/newest-worlds";
import type { endpoints } from "@/lib/contract/endpoints/checks";
import { resourceDefinitions } from "@/lib/domain/posture/resources/types";
import { livePaths } from "@/lib/domain/posture/rules/live-paths";
import { parseRule, pathsFor } from "@/lib/domain/posture/rules/parse-rule";
import { tryRule as judge, triedSentence } from "@/lib/domain/posture/rules/try-rule";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const mostRows = 200;
const sample = 100;

/** What a rule would say of the newest inventory, or what is wrong with its text. Nothing is kept. */
export async function tryRule(
  db: Database,
  scope: AccountScope,
  text: string,
): Promise<z.output<typeof endpoints.tryRule.response>> {
  const { rule, notes } = parseRule(text);
  if (!rule) return { notes, tried: null };
  const worlds = await newestWorlds(db, scope, [rule.resource]);
  const tried = judge(rule, worlds, mostRows);
  return { notes, tried: { ...tried, check: rule.id, sentence: triedSentence(tried) } };
}

/** The resource types that rules can be about, those of the inventory first, with how many there are. */
export async function ruleTypes(db: Database, scope: AccountScope) {
  const counts = new Map<string, number>();
  for (const { type, count } of await resourcesByType(db.pool, scope))
    counts.set(type, (counts.get(type) ?? 0) + count);
  const types = Object.keys(resourceDefinitions).map((type) => ({ type, count: counts.get(type) ?? 0 }));
  return { types: types.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)) };
}

/** The paths of a type: those that live resources have, with values, then those that the type is known to have. */
export async function rulePaths(db: Database, scope: AccountScope, type: string) {
  const live = livePaths(await sampleResources(db.pool, scope, type, sample));
  const there = new Set(live.map(({ path }) => path));
  const known = pathsFor(type).filter((path) => !there.has(path));
  return { paths: [...live, ...known.map((path) => ({ path, examples: [] }))] };
}
