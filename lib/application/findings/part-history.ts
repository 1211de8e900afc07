import type { Database } from "@/lib/adapters/db/database";
import { type StoredParts, scoreRowsBetween } from "@/lib/adapters/db/queries/posture/score-rows";
import type { Principle } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion } from "@/lib/domain/posture/score";

/** Parts by account ('' for the organisation) and principle. */
export type PartsOfAccounts = ReadonlyMap<string, ReadonlyMap<Principle, CheckPart[]>>;
export type PartMoment = { snapshotId: number; takenAt: Date; accounts: PartsOfAccounts };

function bySnapshot(rows: readonly StoredParts[]): StoredParts[][] {
  const groups = new Map<number, StoredParts[]>();
  for (const row of rows) {
    const group = groups.get(row.snapshotId);
    if (group) group.push(row);
    else groups.set(row.snapshotId, [row]);
  }
  return [...groups.values()];
}

/**
 * What the scores of the accounts were made of at each snapshot of a span, oldest first, preceded by what they had when it
 * begins. An account that a snapshot leaves out keeps what it had.
 */
export async function partHistory(
  db: Database,
  accounts: readonly string[],
  span: { from: Date; until: Date },
  principle: Principle | null = null,
): Promise<PartMoment[]> {
  const rows = await scoreRowsBetween(db.pool, accounts, span, formulaVersion, principle);
  const state = new Map<string, Map<Principle, CheckPart[]>>();
  const moments: PartMoment[] = [];
  for (const group of bySnapshot(rows)) {
    for (const { account, principle, parts } of group) {
      const known = new Map(state.get(account));
      state.set(account, known.set(principle as Principle, parts));
    }
    const [first] = group;
    if (first) {
      moments.push({ snapshotId: first.snapshotId, takenAt: first.takenAt, accounts: new Map(state) });
    }
  }
  return moments;
}
