import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { findingsOfAccounts } from "@/lib/adapters/db/queries/posture/findings-of-accounts";
import { lastChanges } from "@/lib/adapters/db/queries/posture/last-changes";
import { restoreOwners } from "@/lib/adapters/db/queries/posture/restore-owners";
import { saveFindings } from "@/lib/adapters/db/queries/posture/save-findings";
import { getDueDays } from "@/lib/application/findings/due-days";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { type Finding, findingKey } from "@/lib/domain/posture/finding";
import { advance, changedIds } from "@/lib/domain/posture/lifecycle";
import type { World } from "@/lib/domain/posture/world";

/** A finding's id: 22 characters that follow from its key, so that they outlive the cache. */
function idOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}

/** Findings by their check: what is done with them is held in memory for one check at a time. */
function byCheck<F extends { check: string }>(findings: readonly F[]): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group) group.push(finding);
    else groups.set(finding.check, [finding]);
  }
  return groups;
}

export type Carried = {
  world: World;
  checks: CheckBook;
  findings: readonly Finding[];
  /** The snapshot that was judged. */
  id: number;
  takenAt: Date;
  /** When findings turn: as it was taken, or later when it is judged again. */
  at: Date;
};

/**
 * Brings the accounts' findings, of all checks or of some (`only`), to what a snapshot shows: opens, resolves, closes.
 * Needs the lock of imports. @returns how many findings turned
 */
export async function carryFindings(
  client: PoolClient,
  { world, checks, findings, id, takenAt, at }: Carried,
  accounts: readonly string[],
  only: readonly string[] | null = null,
): Promise<number> {
  const mine = new Set(accounts);
  const found = byCheck(findings.filter((finding) => mine.has(finding.account)));
  const known = byCheck(await findingsOfAccounts(client, accounts, only));
  const dueDays = await getDueDays(client);
  let changes = 0;
  for (const check of new Set([...found.keys(), ...known.keys()])) {
    const mineNow = found.get(check) ?? [];
    const before = new Map((known.get(check) ?? []).map((one) => [findingKey(one), one]));
    const lastChange = await lastChanges(client, changedIds(before, mineNow));
    const common = { lastChange, world, checks, idOf, takenAt, at, dueDays };
    const step = advance({ ...common, known: before, found: mineNow });
    await saveFindings(client, { id, at }, step);
    changes += step.changes.length;
  }
  await restoreOwners(client, accounts);
  return changes;
}
