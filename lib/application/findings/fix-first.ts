import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { checkCare } from "@/lib/adapters/db/queries/posture/check-care";
import { resourcesByWorth } from "@/lib/adapters/db/queries/posture/resources-by-worth";
import { allChecks } from "@/lib/application/checks/all-checks";
import { scoreHistory } from "@/lib/application/findings/score-history";
import type { endpoints } from "@/lib/contract/endpoints/finding-life";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import type { Principle } from "@/lib/domain/posture/principles";
import { severities, severityRank, severityWeight } from "@/lib/domain/posture/severity";
import { byWorth, type CheckWorth, worthOf } from "@/lib/domain/posture/worth";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type FixFirstRow = z.output<typeof endpoints.fixFirst.response>["rows"][number];
export type FixFirstQuestion = {
  by: "check" | "resource";
  principle?: readonly string[];
  regions: readonly string[] | null;
  limit: number;
  now: Date;
};

type Weighed = CheckWorth & { principle: Principle };

async function weighed(
  db: Database,
  scope: AccountScope,
  { principle: asked, now }: FixFirstQuestion,
  checks: CheckBook,
): Promise<Weighed[]> {
  const newest = (await scoreHistory(db, scope, now)).at(-1);
  return [...(newest?.parts ?? [])]
    .filter(([principle]) => !asked || asked.length === 0 || asked.includes(String(principle)))
    .flatMap(([principle, parts]) =>
      worthOf(parts, (id) => checks.byId(id)?.effortMinutes).map((one) => ({ ...one, principle })),
    )
    .sort(byWorth);
}

async function byCheck(
  db: Database,
  scope: AccountScope,
  rows: readonly Weighed[],
  checks: CheckBook,
): Promise<FixFirstRow[]> {
  const care = await checkCare(
    db.pool,
    scope,
    rows.map(({ part }) => part.check),
  );
  return rows.map(({ part, points, minutes, worth, principle }) => {
    const known = care.find(({ check }) => check === part.check);
    return {
      value: part.check,
      title: checks.byId(part.check)?.title ?? part.check,
      account: null,
      severity: part.severity,
      checks: [part.check],
      principles: [principle],
      failing: part.failed,
      points,
      minutes,
      worth,
      owners: known?.owners ?? [],
      dueAt: known?.dueAt?.toISOString() ?? null,
      finding: known?.finding ?? null,
    };
  });
}

async function byResource(
  db: Database,
  scope: AccountScope,
  rows: readonly Weighed[],
  { regions, limit }: FixFirstQuestion,
): Promise<FixFirstRow[]> {
  const shares = rows.map(({ part, points, minutes }) => ({
    check: part.check,
    points: points / part.failed,
    weight: severityWeight[part.severity],
    minutes: Math.max(1, Math.round(minutes / part.failed)),
  }));
  const found = await resourcesByWorth(db.pool, scope, regions, shares, limit);
  return found.map(({ resource, rank, dueAt, ...row }) => ({
    ...row,
    value: resource,
    title: resource,
    severity: severities.find((severity) => severityRank[severity] === rank) ?? "low",
    dueAt: dueAt?.toISOString() ?? null,
  }));
}

/** What to fix first: the checks, or the resources, whose repair reduces most risk per minute of work. */
export async function fixFirstList(
  db: Database,
  scope: AccountScope,
  question: FixFirstQuestion,
): Promise<FixFirstRow[]> {
  const checks = await allChecks(db);
  const rows = await weighed(db, scope, question, checks);
  return question.by === "check"
    ? byCheck(db, scope, rows.slice(0, question.limit), checks)
    : byResource(db, scope, rows, question);
}
