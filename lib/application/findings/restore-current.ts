import type { PoolClient } from "pg";
import { newestSnapshotsOfAccounts } from "@/lib/adapters/db/queries/posture/newest-snapshots-of-accounts";
import { readStored } from "@/lib/adapters/snapshots/store/read";
import { activityBefore } from "@/lib/application/findings/activity";
import { makeCurrent } from "@/lib/application/findings/import-snapshot";
import { muteFindings } from "@/lib/application/findings/muting-rules";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { evaluate } from "@/lib/domain/posture/evaluate";
import { buildWorld } from "@/lib/domain/posture/world";

/** Makes inventory and findings of the accounts those of their newest snapshot again, after newer ones were removed. */
export async function restoreCurrent(
  client: PoolClient,
  {
    accounts,
    dataFolder,
    now,
    checks,
  }: { accounts: readonly string[]; dataFolder: string; now: Date; checks: CheckBook },
): Promise<void> {
  for (const { id, takenAt, path: file } of await newestSnapshotsOfAccounts(client, accounts)) {
    const snapshot = await readStored(dataFolder, file);
    const its = snapshot.accounts.map((account) => account.id);
    const world = buildWorld(snapshot, takenAt, undefined, await activityBefore(client, its, takenAt));
    const findings = await muteFindings(client, snapshot, evaluate(world, checks.checks), now);
    await makeCurrent(client, { snapshot, world, checks, findings, id, takenAt });
  }
}
