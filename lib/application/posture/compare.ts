import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { comparableInstant } from "@/lib/adapters/db/queries/posture/comparable-instant";
import {
  type FindingStates,
  findingStatesBetween,
} from "@/lib/adapters/db/queries/posture/finding-states-between";
import { resourceChangesBetween } from "@/lib/adapters/db/queries/posture/resource-changes-between";
import { resourcesByType } from "@/lib/adapters/db/queries/posture/resources-by-type";
import { allChecks } from "@/lib/application/checks/all-checks";
import { accountPartsAsOf } from "@/lib/application/findings/account-parts";
import { freshnessOf } from "@/lib/application/findings/freshness";
import { scopeParts } from "@/lib/application/posture/scope-parts";
import type { endpoints } from "@/lib/contract/endpoints/compare";
import { Problem } from "@/lib/domain/errors/problem";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type Comparison, compare } from "@/lib/domain/posture/compare";
import { accountsSentence, datesSentence } from "@/lib/domain/posture/comparison-words";
import { netChange, netResourceChange } from "@/lib/domain/posture/net-change";
import { principleNames } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion } from "@/lib/domain/posture/score";
import { compareReach } from "@/lib/domain/posture/trend";
import { type AccountScope, inScope } from "@/lib/domain/scope/account-scope";

export type ComparedDates = z.output<typeof endpoints.compareDates.response>;
export type ComparedAccounts = z.output<typeof endpoints.compareAccounts.response>;
type ChangedFinding = ComparedDates["findings"]["list"][number];
type ChangedResource = ComparedDates["resources"]["list"][number];

const mostListed = 1_000;

function figures(part: CheckPart | null) {
  if (!part) return null;
  const { passed, failed, notAssessed, muted } = part;
  return { passed, failed, notAssessed, muted };
}

function shown(comparison: Comparison, checks: CheckBook) {
  return {
    formula: formulaVersion,
    overall: comparison.overall,
    principles: comparison.principles.map((one) => ({ ...one, name: principleNames[one.principle] })),
    checks: comparison.checks.map((one) => ({
      ...one,
      title: checks.byId(one.check)?.title ?? one.check,
      left: figures(one.left),
      right: figures(one.right),
    })),
  };
}

function changedFindings(states: readonly FindingStates[], checks: CheckBook): ChangedFinding[] {
  return states.flatMap(({ before, after, at, ...finding }): ChangedFinding[] => {
    const change = netChange(before, after);
    const title = checks.byId(finding.check)?.title ?? finding.check;
    return change ? [{ ...finding, title, change, at: at.toISOString() }] : [];
  });
}

function countBy<K extends string>(rows: readonly { change: K }[], kinds: readonly K[]): Record<K, number> {
  const of = (kind: K) => rows.filter(({ change }) => change === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<K, number>;
}

function dayWords(at: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(at);
}

/** The instant to compare with when none is asked for: of the snapshot that changes are told against, or 30 days before. */
async function usualBefore(db: Database, scope: AccountScope, after: Date): Promise<Date> {
  const found = await comparableInstant(db.pool, scope, after, formulaVersion, compareReach);
  return found ?? new Date(after.getTime() - compareReach.days * 86_400_000);
}

/**
 * A scope at two instants, side by side: scores and checks, and what became of findings and resources in between.
 *
 * @param asked.before null: the snapshot nearest to 30 days before the other
 * @throws Problem bad-input when the second is not later than the first
 */
export async function compareDates(
  db: Database,
  scope: AccountScope,
  asked: { before: Date | null; after: Date },
): Promise<ComparedDates> {
  const { after } = asked;
  const before = asked.before ?? (await usualBefore(db, scope, after));
  if (before >= after) {
    throw new Problem("bad-input", "The second date is not later than the first.", {
      where: "after",
      next: "Give the earlier day as `before` and the later one as `after`.",
    });
  }
  const span = { after: before, until: after };
  const [checks, left, right, states, resourceStates, freshness] = await Promise.all([
    allChecks(db),
    scopeParts(db, scope, before),
    scopeParts(db, scope, after),
    findingStatesBetween(db.pool, scope, span),
    resourceChangesBetween(db.pool, scope, span),
    freshnessOf(db, scope, after),
  ]);
  const comparison = compare(left, right);
  const findings = changedFindings(states, checks);
  const resources = resourceStates.flatMap(({ first, last, at, ...resource }): ChangedResource[] => {
    const change = netResourceChange(first, last);
    return change ? [{ ...resource, change, at: at.toISOString() }] : [];
  });
  const tally = countBy(findings, ["opened", "reopened", "resolved", "muted"]);
  return {
    freshness,
    sentence: datesSentence(comparison, dayWords(before), tally),
    ...shown(comparison, checks),
    before: before.toISOString(),
    after: after.toISOString(),
    findings: { ...tally, list: findings.slice(0, mostListed) },
    resources: {
      ...countBy(resources, ["added", "changed", "removed"]),
      list: resources.slice(0, mostListed),
    },
  };
}

/**
 * Two accounts as they are now, side by side.
 * @throws Problem not-found when the scope does not hold one of them, or no snapshot does
 */
export async function compareAccounts(
  db: Database,
  scope: AccountScope,
  asked: { left: string; right: string },
  now: Date,
): Promise<ComparedAccounts> {
  const both: AccountScope = {
    all: false,
    accounts: [asked.left, asked.right].filter((account) => inScope(scope, account)),
  };
  const [checks, accounts, counts, freshness] = await Promise.all([
    allChecks(db),
    accountPartsAsOf(db.pool, both, now),
    resourcesByType(db.pool, both),
    freshnessOf(db, both, now),
  ]);
  const [left, right] = [asked.left, asked.right].map((id) => {
    const account = accounts.find((one) => one.account === id);
    if (account) return account;
    throw new Problem("not-found", `No snapshot of account ${id} is among what you may see.`, {
      next: "Choose another account, or collect this one.",
    });
  });
  if (!left || !right) throw new Problem("bad-input", "Two accounts are needed to compare.");
  const comparison = compare(left.parts, right.parts);
  const side = ({ account, name, unit }: typeof left) => ({ account, name, unit });
  const countOf = (account: string, type: string) =>
    counts.find((one) => one.account === account && one.type === type)?.count ?? 0;
  return {
    freshness,
    sentence: accountsSentence(comparison, left.name ?? left.account, right.name ?? right.account),
    ...shown(comparison, checks),
    left: side(left),
    right: side(right),
    resources: [...new Set(counts.map(({ type }) => type))].map((type) => ({
      type,
      left: countOf(left.account, type),
      right: countOf(right.account, type),
    })),
  };
}
