import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { type Failure, failures } from "@/lib/adapters/db/queries/posture/failures";
import { scopeAccounts } from "@/lib/adapters/db/queries/posture/scope-accounts";
import { allChecks } from "@/lib/application/checks/all-checks";
import type { Actor } from "@/lib/application/findings/acts/chosen";
import { currentSurroundings, mutingRules } from "@/lib/application/findings/muting-rules";
import { scoreHistory } from "@/lib/application/findings/score-history";
import type { ExceptionRule, endpoints } from "@/lib/contract/endpoints/finding-life";
import { compileMuting } from "@/lib/domain/posture/muting";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, scoreOf } from "@/lib/domain/posture/score";
import { valuesOf } from "./save-exception";

export type Preview = z.output<typeof endpoints.previewException.response>;

const mostExamples = 10;
/** The id of a rule that is not saved yet. */
const unsaved = "00000000-0000-0000-0000-000000000000";

function moved(parts: readonly CheckPart[], by: ReadonlyMap<string, number>): CheckPart[] {
  return parts.map((part) => {
    const n = by.get(part.check) ?? 0;
    return { ...part, failed: Math.max(0, part.failed - n), muted: Math.max(0, part.muted + n) };
  });
}

/** What would change if an exception were saved: failures muted and counted again, and the scores then. */
export async function previewException(
  db: Database,
  actor: Actor,
  { rule, id }: { rule: ExceptionRule; id: string | null },
): Promise<Preview> {
  const accounts = scopeAccounts(actor.scope);
  const values = await valuesOf(db, actor, rule);
  const rules = await mutingRules(db.pool, accounts);
  const others = rules.exceptions.filter((one) => one.id !== id);
  const exceptions = [...others, { ...values, id: id ?? unsaved }];
  const around = await currentSurroundings(db.pool, exceptions, accounts, actor.now);
  const mutingOf = compileMuting({ ...rules, exceptions }, around, actor.now);
  const found = await failures(db.pool, { accounts });
  const turning = found.filter((one) => (mutingOf(one) === undefined) !== (one.muting === null));
  const muted = turning.filter(({ muting }) => muting === null);
  const checks = await allChecks(db);
  return {
    mutes: muted.length,
    unmutes: turning.length - muted.length,
    examples: muted.slice(0, mostExamples).map((one) => ({
      id: one.id,
      title: checks.byId(one.check)?.title ?? one.check,
      resource: one.resource,
      account: one.account,
    })),
    scores: await scoresAfter(db, actor, turning),
  };
}

async function scoresAfter(
  db: Database,
  actor: Actor,
  turning: readonly Failure[],
): Promise<Preview["scores"]> {
  const byPrinciple = new Map<Principle, Map<string, number>>();
  for (const { principle, check, muting } of turning) {
    const checks = byPrinciple.get(principle) ?? new Map<string, number>();
    byPrinciple.set(principle, checks.set(check, (checks.get(check) ?? 0) + (muting === null ? 1 : -1)));
  }
  const newest = (await scoreHistory(db, actor.scope, actor.now)).at(-1);
  return principleNumbers.flatMap((principle) => {
    const by = byPrinciple.get(principle);
    const parts = newest?.parts.get(principle);
    if (!by || !parts) return [];
    return [{ principle, before: scoreOf(parts).score, after: scoreOf(moved(parts, by)).score }];
  });
}
