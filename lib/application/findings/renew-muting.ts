import type { PoolClient } from "pg";
import type { Database } from "@/lib/adapters/db/database";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import { failures } from "@/lib/adapters/db/queries/posture/failures";
import { lapsedMutes } from "@/lib/adapters/db/queries/posture/lapsed-mutes";
import { saveMuting } from "@/lib/adapters/db/queries/posture/save-muting";
import { transaction } from "@/lib/adapters/db/transaction";
import { allChecks } from "@/lib/application/checks/all-checks";
import { getDueDays } from "@/lib/application/findings/due-days";
import { currentSurroundings, mutingRules } from "@/lib/application/findings/muting-rules";
import { renewScores } from "@/lib/application/findings/renew-scores";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { dueDate } from "@/lib/domain/posture/due";
import type { Muting } from "@/lib/domain/posture/finding";
import { compileMuting } from "@/lib/domain/posture/muting";

export type Renewed = { muted: number; unmuted: number };

function same(a: Muting | null, b: Muting | null): boolean {
  return (
    a?.reason === b?.reason && a?.until?.getTime() === b?.until?.getTime() && a?.exception === b?.exception
  );
}

/**
 * Brings failures, and with them the newest scores, to what mutes and exceptions say at an instant: those of some ids,
 * of some accounts, or all. Needs the lock of imports.
 */
export async function renewMuting(
  client: PoolClient,
  which: { ids?: readonly string[]; accounts?: readonly string[] },
  { now, checks }: { now: Date; checks: CheckBook },
): Promise<Renewed> {
  const found = await failures(client, which);
  const accounts = [...new Set(found.map(({ account }) => account))];
  const rules = await mutingRules(client, accounts);
  const around = await currentSurroundings(client, rules.exceptions, accounts, now);
  const mutingOf = compileMuting(rules, around, now);
  const days = await getDueDays(client);
  const changes = found.flatMap((failure) => {
    const muting = mutingOf(failure) ?? null;
    if (same(muting, failure.muting)) return [];
    const dueAt = muting ? null : dueDate(failure.severity, failure.openedAt, days);
    const turns = (muting === null) !== (failure.muting === null);
    return [
      { id: failure.id, snapshotId: failure.snapshotId, account: failure.account, muting, dueAt, turns },
    ];
  });
  await saveMuting(client, changes, now);
  const turned = changes.filter(({ turns }) => turns);
  await renewScores(client, [...new Set(turned.map(({ account }) => account))], checks);
  const muted = turned.filter(({ muting }) => muting !== null).length;
  return { muted, unmuted: turned.length - muted };
}

/** Brings back the failures whose mute or exception is over at an instant. */
export async function renewLapsedMutes(db: Database, now: Date): Promise<Renewed> {
  const checks = await allChecks(db);
  return transaction(db, async (client) => {
    await lockImports(client);
    const ids = await lapsedMutes(client, now);
    return ids.length === 0 ? { muted: 0, unmuted: 0 } : renewMuting(client, { ids }, { now, checks });
  });
}
