import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { allChecks } from "@/lib/application/checks/all-checks";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { scopeParts } from "@/lib/application/posture/scope-parts";
import type { endpoints } from "@/lib/contract/endpoints/frameworks";
import { csvLine } from "@/lib/domain/export/csv";
import { type Framework, frameworkNames } from "@/lib/domain/posture/frameworks";
import { type AssessedRequirement, assessFramework, totalsOf } from "@/lib/domain/posture/frameworks/assess";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type FrameworkList = z.output<typeof endpoints.listFrameworks.response>;
export type FrameworkAnswer = z.output<typeof endpoints.getFramework.response>;
type Row = FrameworkAnswer["rows"][number];

const ids = Object.keys(frameworkNames) as Framework[];

/** Every framework's requirements, judged by the scope's scores as of an instant. */
async function assessed(
  db: Database,
  scope: AccountScope,
  wanted: readonly Framework[],
  until: Date,
): Promise<{ id: Framework; requirements: AssessedRequirement[] }[]> {
  const [checks, parts] = await Promise.all([allChecks(db), scopeParts(db, scope, until)]);
  const flat = [...parts.values()].flat();
  return wanted.map((id) => ({ id, requirements: assessFramework(id, checks.checks, flat) }));
}

function summary(id: Framework, requirements: readonly AssessedRequirement[]) {
  return {
    id,
    name: frameworkNames[id],
    requirements: requirements.length,
    totals: totalsOf(requirements),
  };
}

function row({ checks, ...requirement }: AssessedRequirement): Row {
  return {
    ...requirement,
    checks: checks.map(({ check, title, part }) => {
      const { severity, passed, failed, notAssessed, muted } = part;
      return { check, title, severity, passed, failed, notAssessed, muted };
    }),
  };
}

/** The frameworks with their totals over a scope. */
export async function listFrameworks(db: Database, scope: AccountScope, until: Date): Promise<FrameworkList> {
  const [all, freshness] = await Promise.all([
    assessed(db, scope, ids, until),
    freshnessOf(db, scope, until),
  ]);
  return { freshness, frameworks: all.map(({ id, requirements }) => summary(id, requirements)) };
}

/** One framework over a scope, requirement by requirement. */
export async function framework(
  db: Database,
  scope: AccountScope,
  id: Framework,
  until: Date,
): Promise<FrameworkAnswer> {
  const [[one], freshness] = await Promise.all([
    assessed(db, scope, [id], until),
    freshnessOf(db, scope, until),
  ]);
  const requirements = one?.requirements ?? [];
  return { freshness, ...summary(id, requirements), rows: requirements.map(row) };
}

const columns = ["framework", "requirement", "title", "status", "failed", "passed", "notAssessed", "muted"];

/** A framework's requirements as text, those of some statuses only when named. */
export async function* exportFramework(
  db: Database,
  scope: AccountScope,
  asked: { framework: Framework; until: Date; statuses: readonly string[]; format: "csv" | "jsonl" },
): AsyncGenerator<string> {
  const { name, rows } = await framework(db, scope, asked.framework, asked.until);
  if (asked.format === "csv") yield csvLine([...columns, "checks"]);
  for (const { id, title, status, failed, passed, notAssessed, muted, checks } of rows) {
    if (asked.statuses.length > 0 && !asked.statuses.includes(status)) continue;
    const covering = checks.map(({ check }) => check);
    const figures = { failed, passed, notAssessed, muted };
    yield asked.format === "csv"
      ? csvLine([name, id, title, status, ...Object.values(figures), covering.join(" ")])
      : `${JSON.stringify({ framework: name, requirement: id, title, status, ...figures, checks: covering })}\n`;
  }
}
