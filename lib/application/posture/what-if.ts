import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { failingAmong } from "@/lib/adapters/db/queries/posture/failing-among";
import { allChecks } from "@/lib/application/checks/all-checks";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { scopeParts } from "@/lib/application/posture/scope-parts";
import type { endpoints } from "@/lib/contract/endpoints/what-if";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { readFixChoice } from "@/lib/domain/posture/fix-choice";
import { principleNames } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion, gainOf } from "@/lib/domain/posture/score";
import { type Repairs, whatIf } from "@/lib/domain/posture/what-if";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type WhatIfAnswer = z.output<typeof endpoints.whatIf.response>;
type Repair = WhatIfAnswer["repairs"][number];

/** The chosen resources of each check; null for all of them. */
type Chosen = Map<string, string[] | null>;

function chosenOf(fixes: readonly string[], checks: CheckBook): Chosen {
  const chosen: Chosen = new Map();
  for (const fix of fixes) {
    const { check, resource } = readFixChoice(fix, (id) => checks.byId(id) !== undefined);
    const known = chosen.get(check);
    if (resource === null || known === null) chosen.set(check, null);
    else chosen.set(check, [...new Set([...(known ?? []), resource])]);
  }
  return chosen;
}

/** How many failing findings each choice fixes, and the choices that name nothing that fails. */
async function repairsOf(
  db: Database,
  scope: AccountScope,
  chosen: Chosen,
  failingChecks: ReadonlySet<string>,
): Promise<{ repairs: Repairs; without: string[] }> {
  const pairs = [...chosen].flatMap(([check, resources]) =>
    (resources ?? []).map((resource) => ({ check, resource })),
  );
  const found = await failingAmong(db.pool, scope, pairs);
  const repairs = new Map<string, number | "all">();
  for (const [check, resources] of chosen) if (resources === null) repairs.set(check, "all");
  for (const { check, count } of found) {
    const known = repairs.get(check) ?? 0;
    if (known !== "all") repairs.set(check, known + count);
  }
  const fails = new Set(found.map(({ check, resource }) => `${check}:${resource}`));
  const named = pairs.map(({ check, resource }) => `${check}:${resource}`).filter((pair) => !fails.has(pair));
  const whole = [...chosen].filter(([check, all]) => all === null && !failingChecks.has(check));
  return { repairs, without: [...whole.map(([check]) => check), ...named] };
}

function repairOf(
  part: CheckPart,
  parts: readonly CheckPart[],
  principle: number,
  checks: CheckBook,
): Repair[] {
  const check = checks.byId(part.check);
  if (!check || part.failed === 0) return [];
  return [
    {
      check: check.id,
      title: check.title,
      principle,
      severity: part.severity,
      failing: part.failed,
      assessed: part.passed + part.failed,
      gain: gainOf(parts, part.check),
      effortMinutes: check.effortMinutes * part.failed,
    },
  ];
}

/**
 * What the scope's scores would be if some of what fails now were fixed.
 *
 * @param fixes `CHECK`, or `CHECK:RESOURCE` for one resource
 * @throws Problem bad-input for a check that is not known
 */
export async function askWhatIf(
  db: Database,
  scope: AccountScope,
  fixes: readonly string[],
  now: Date,
): Promise<WhatIfAnswer> {
  const [checks, parts, freshness] = await Promise.all([
    allChecks(db),
    scopeParts(db, scope, now),
    freshnessOf(db, scope, now),
  ]);
  const chosen = chosenOf(fixes, checks);
  const failing = new Set(
    [...parts.values()].flatMap((list) => list.filter((part) => part.failed > 0).map((part) => part.check)),
  );
  const { repairs, without } = await repairsOf(db, scope, chosen, failing);
  const answer = whatIf(parts, repairs);
  const rows = answer.checks
    .filter(({ fixed }) => fixed > 0)
    .map((row) => ({
      ...row,
      title: checks.byId(row.check)?.title ?? row.check,
      resources: chosen.get(row.check) ?? null,
      effortMinutes: (checks.byId(row.check)?.effortMinutes ?? 0) * row.fixed,
    }));
  return {
    freshness,
    formula: formulaVersion,
    overall: answer.overall,
    principles: answer.principles.map((one) => ({ ...one, name: principleNames[one.principle] })),
    chosen: rows.sort((a, b) => b.gain - a.gain),
    without,
    fixed: rows.reduce((sum, { fixed }) => sum + fixed, 0),
    failing: answer.failing,
    effortMinutes: rows.reduce((sum, row) => sum + row.effortMinutes, 0),
    repairs: [...parts]
      .flatMap(([principle, list]) => list.flatMap((part) => repairOf(part, list, principle, checks)))
      .sort((a, b) => b.gain - a.gain || a.effortMinutes - b.effortMinutes),
  };
}
