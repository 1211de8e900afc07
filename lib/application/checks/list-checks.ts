import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import {
  type CheckVersion,
  newestVersions,
  versionsOf,
} from "@/lib/adapters/db/queries/checks/check-versions";
import { type FindingKind, findingKinds } from "@/lib/adapters/db/queries/posture/finding-kinds";
import { allChecks } from "@/lib/application/checks/all-checks";
import { noCheck } from "@/lib/application/checks/change-check";
import type { endpoints, ListedCheck } from "@/lib/contract/endpoints/checks";
import type { Check } from "@/lib/domain/posture/check";
import type { BookedCheck } from "@/lib/domain/posture/check-book";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import { requirements } from "@/lib/domain/posture/frameworks";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type CheckAnswer = z.output<typeof endpoints.getCheck.response>;

type Counts = Record<FindingStatus, number>;

/** Findings of ours now, by check and status. */
function countsOf(kinds: readonly FindingKind[]): (check: string) => Counts {
  const counts = new Map<string, Counts>();
  for (const { check, status, source, n } of kinds) {
    if (source !== "heptagon") continue;
    const known = counts.get(check) ?? { pass: 0, fail: 0, not_assessed: 0, muted: 0 };
    known[status] += n;
    counts.set(check, known);
  }
  return (check) => counts.get(check) ?? { pass: 0, fail: 0, not_assessed: 0, muted: 0 };
}

function listed({ check, origin, retired }: BookedCheck, counts: Counts, last?: CheckVersion): ListedCheck {
  const { id, title, principle, layer, service, severity } = check;
  const off = retired && last ? { reason: last.reason, who: last.who, at: last.at.toISOString() } : null;
  return {
    ...{ id, title, origin, principle, layer, service, severity, off },
    enabled: !retired,
    frameworks: Object.keys(check.frameworks),
    failing: retired ? 0 : counts.fail,
    assessed: retired ? 0 : counts.fail + counts.pass,
  };
}

/** Every check that judges or was switched off, with its findings in the scope; deleted rules are left out. */
export async function listChecks(
  db: Database,
  scope: AccountScope,
  regions?: readonly string[],
): Promise<ListedCheck[]> {
  const [book, newest, kinds] = await Promise.all([
    allChecks(db),
    newestVersions(db.pool),
    findingKinds(db.pool, scope, regions),
  ]);
  const counts = countsOf(kinds);
  const last = new Map(newest.map((one) => [one.check, one]));
  return book.all
    .filter(({ retired }) => retired !== "deleted")
    .map((one) => listed(one, counts(one.check.id), last.get(one.check.id)));
}

function judgesOf({ judge }: Check): string {
  if (judge.per === "resource") return judge.type;
  return judge.per === "account" ? "each account" : "each region of each account";
}

/** One check with everything that is known of it. @throws Problem not-found */
export async function getCheck(
  db: Database,
  scope: AccountScope,
  id: string,
  regions?: readonly string[],
): Promise<CheckAnswer> {
  const [book, history, kinds] = await Promise.all([
    allChecks(db),
    versionsOf(db.pool, id),
    findingKinds(db.pool, scope, regions),
  ]);
  const booked = book.all.find(({ check }) => check.id === id);
  if (!booked) throw noCheck(id);
  const { check, retired } = booked;
  const counts = countsOf(kinds)(id);
  const example = { account: "ACCOUNT", region: "REGION", id: "ARN", name: "NAME", config: {} };
  const { passes, why, effortMinutes, references } = check;
  return {
    ...listed(booked, counts, history[0]),
    ...{ passes, why, effortMinutes, references: [...references], judges: judgesOf(check) },
    deleted: retired === "deleted",
    requirements: requirements(check.frameworks),
    fix: check.fix(example),
    passing: retired ? 0 : counts.pass,
    notAssessed: retired ? 0 : counts.not_assessed,
    muted: retired ? 0 : counts.muted,
    text: history[0]?.text ?? null,
    version: history[0]?.version ?? 0,
    history: history.map(({ check: _check, enabled: _enabled, deleted: _deleted, at, ...one }) => ({
      ...one,
      at: at.toISOString(),
    })),
  };
}
