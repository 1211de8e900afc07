import type { PoolClient } from "pg";
import { type JudgedCount, judgedCounts } from "@/lib/adapters/db/queries/posture/judged-counts";
import { newestSnapshotOfEach } from "@/lib/adapters/db/queries/posture/newest-snapshot-of-each";
import { saveScores } from "@/lib/adapters/db/queries/posture/save-scores";
import { snapshotsSince } from "@/lib/adapters/db/queries/posture/snapshots-since";
import { saveOrganisationScores, scoreRows } from "@/lib/application/findings/organisation-scores";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import type { Principle } from "@/lib/domain/posture/principles";
import { addToPart, type CheckPart, emptyPart } from "@/lib/domain/posture/score";

function partsOf(counts: readonly JudgedCount[]): Map<Principle, CheckPart[]> {
  const parts = new Map<string, { principle: Principle; part: CheckPart }>();
  for (const { check, principle, severity, status, n } of counts) {
    const known = parts.get(check) ?? { principle, part: emptyPart(check, severity) };
    addToPart(known.part, status, n);
    parts.set(check, known);
  }
  const byPrinciple = new Map<Principle, CheckPart[]>();
  for (const { principle, part } of parts.values()) {
    byPrinciple.set(principle, [...(byPrinciple.get(principle) ?? []), part]);
  }
  return byPrinciple;
}

/**
 * Makes the newest scores of the accounts, and of the organisation since then, out of the findings as they are: after
 * mutes or checks changed, so that a score never waits for the next snapshot.
 */
export async function renewScores(
  client: PoolClient,
  accounts: readonly string[],
  checks: CheckBook,
): Promise<void> {
  const newest = await newestSnapshotOfEach(client, accounts);
  const counts = (await judgedCounts(client, accounts)).filter(({ check }) => !checks.isRetired(check));
  for (const { account, ...snapshot } of newest) {
    await saveScores(
      client,
      snapshot,
      scoreRows(account, partsOf(counts.filter((one) => one.account === account))),
    );
  }
  const first = newest.map(({ takenAt }) => takenAt).sort((a, b) => a.getTime() - b.getTime())[0];
  for (const snapshot of first ? await snapshotsSince(client, first) : []) {
    await saveOrganisationScores(client, snapshot, checks);
  }
}
