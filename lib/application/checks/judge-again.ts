import type { PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import { accountsSeenLater } from "@/lib/adapters/db/queries/posture/accounts-seen-later";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import {
  newestSnapshotsOfAccounts,
  type StoredSnapshot,
} from "@/lib/adapters/db/queries/posture/newest-snapshots-of-accounts";
import { transaction } from "@/lib/adapters/db/transaction";
import { readStored } from "@/lib/adapters/snapshots/store/read";
import { allChecks } from "@/lib/application/checks/all-checks";
import { activityBefore } from "@/lib/application/findings/activity";
import { carryFindings } from "@/lib/application/findings/carry-findings";
import { muteFindings } from "@/lib/application/findings/muting-rules";
import { renewScores } from "@/lib/application/findings/renew-scores";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { evaluate } from "@/lib/domain/posture/evaluate";
import { buildWorld } from "@/lib/domain/posture/world";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

export type JudgeAgain = {
  /** Ids of the checks that changed: new ones, switched ones, deleted ones. */
  checks: readonly string[];
  dataFolder: string;
  now: Date;
  /** Told after each snapshot. */
  progress?(done: number, total: number): void;
  signal?: AbortSignal;
};

export type JudgedAgain = { snapshots: number; failing: number; changes: number };

async function judgeOne(
  client: PoolClient,
  { id, takenAt, path }: StoredSnapshot,
  { checks: ids, dataFolder, now }: JudgeAgain,
  checks: CheckBook,
): Promise<{ accounts: string[]; failing: number; changes: number }> {
  const snapshot = await readStored(dataFolder, path);
  const all = snapshot.accounts.map((account) => account.id);
  const later = new Set(await accountsSeenLater(client, all, takenAt));
  const accounts = all.filter((account) => !later.has(account));
  const world = buildWorld(snapshot, takenAt, undefined, await activityBefore(client, all, takenAt));
  const asked = checks.checks.filter((check) => ids.includes(check.id));
  const findings = await muteFindings(client, snapshot, evaluate(world, asked), now);
  const changes = await carryFindings(
    client,
    { world, checks, findings, id, takenAt, at: now },
    accounts,
    ids,
  );
  const failing = findings.filter(({ status, account }) => status === "fail" && !later.has(account)).length;
  return { accounts, failing, changes };
}

/**
 * Judges the newest snapshot of every account again by the checks that changed, all or nothing: findings open and resolve,
 * those of retired checks are closed, and the newest scores follow. Again with the same checks, nothing changes.
 */
export async function judgeAgain(db: Database, asked: JudgeAgain): Promise<JudgedAgain> {
  const names = await accountNames(db.pool, wholeOrganisation);
  return transaction(db, async (client) => {
    await lockImports(client);
    const checks = await allChecks(db);
    const stored = await newestSnapshotsOfAccounts(client, [...names.keys()]);
    const result = { snapshots: stored.length, failing: 0, changes: 0 };
    const touched: string[] = [];
    for (const [done, one] of stored.entries()) {
      asked.signal?.throwIfAborted();
      asked.progress?.(done, stored.length);
      const { accounts, failing, changes } = await judgeOne(client, one, asked, checks);
      touched.push(...accounts);
      result.failing += failing;
      result.changes += changes;
    }
    await renewScores(client, touched, checks);
    return result;
  });
}
