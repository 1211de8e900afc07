import type { Database } from "@/lib/adapters/db/database";
import { addActs } from "@/lib/adapters/db/queries/posture/add-acts";
import { lockImports } from "@/lib/adapters/db/queries/posture/add-snapshot";
import { failures } from "@/lib/adapters/db/queries/posture/failures";
import { removeMutes, saveMutes } from "@/lib/adapters/db/queries/posture/save-mutes";
import { transaction } from "@/lib/adapters/db/transaction";
import { allChecks } from "@/lib/application/checks/all-checks";
import { renewMuting } from "@/lib/application/findings/renew-muting";
import { Problem } from "@/lib/domain/errors/problem";
import { type Actor, chosen } from "./chosen";

export type Muted = { asked: number; changed: number };

/**
 * Leaves failures until an instant (null: for good), each with the reason, and makes the scores anew. What does not fail
 * is left out: there is nothing to leave.
 * @throws Problem not-found, or bad-input for an expiry that has passed
 */
export async function muteFindings(
  db: Database,
  actor: Actor,
  { ids, reason, until }: { ids: readonly string[]; reason: string; until: Date | null },
): Promise<Muted> {
  const { who, now } = actor;
  if (until && until <= now) {
    throw new Problem("bad-input", "The mute would be over before it begins.", {
      where: "until",
      next: "Give an instant in the future, or none to mute for good.",
    });
  }
  const checks = await allChecks(db);
  return transaction(db, async (client) => {
    await lockImports(client);
    const found = await chosen(client, actor, ids);
    const failing = await failures(client, { ids: found.map(({ id }) => id) });
    await saveMutes(client, failing, { reason, until, by: who, at: now });
    const detail = { text: reason, until: until?.toISOString() ?? null };
    await addActs(client, failing, { who, at: now, act: "muted", detail });
    await renewMuting(client, { ids: failing.map(({ id }) => id) }, { now, checks });
    return { asked: ids.length, changed: failing.length };
  });
}

/** Counts muted findings again; `kept` are those that an exception mutes still. @throws Problem not-found */
export async function unmuteFindings(
  db: Database,
  actor: Actor,
  { ids }: { ids: readonly string[] },
): Promise<Muted & { kept: number }> {
  const { who, now } = actor;
  const checks = await allChecks(db);
  return transaction(db, async (client) => {
    await lockImports(client);
    const found = await chosen(client, actor, ids);
    const all = await failures(client, { ids: found.map(({ id }) => id) });
    const muted = all.filter(({ muting }) => muting !== null && muting.exception === null);
    await removeMutes(client, muted);
    await addActs(client, muted, { who, at: now, act: "unmuted", detail: {} });
    await renewMuting(client, { ids: muted.map(({ id }) => id) }, { now, checks });
    const left = await failures(client, { ids: all.map(({ id }) => id) });
    const kept = left.filter(({ muting }) => muting !== null).length;
    return { asked: ids.length, changed: muted.length, kept };
  });
}
