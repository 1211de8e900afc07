import type { Database } from "@/lib/adapters/db/database";
import { type StoredParts, scoreRowsBetween } from "@/lib/adapters/db/queries/posture/score-rows";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, formulaVersion, sumParts } from "@/lib/domain/posture/score";
import { type Moment, momentOf } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Enough to find a snapshot near 30 days before the newest one. */
const reachDays = 60;

type AccountParts = Map<string, Map<number, CheckPart[]>>;

function sumOver(accounts: AccountParts): Map<Principle, CheckPart[]> {
  return new Map(
    principleNumbers.map((principle) => [
      principle,
      sumParts([...accounts.values()].map((parts) => parts.get(principle) ?? [])),
    ]),
  );
}

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
 * The scores of a scope at each snapshot of the 60 days up to `until`, oldest first. A scope of some accounts is
 * recomputed from their parts (passed and failed added up, never an average of scores); an account that a snapshot
 * leaves out keeps what it had.
 */
export async function scoreHistory(db: Database, scope: AccountScope, until: Date): Promise<Moment[]> {
  const span = { from: new Date(until.getTime() - reachDays * 86_400_000), until };
  const accounts = scope.all ? [""] : scope.accounts;
  const rows = await scoreRowsBetween(db.pool, accounts, span, formulaVersion);
  const state: AccountParts = new Map();
  const moments: Moment[] = [];
  for (const group of bySnapshot(rows)) {
    for (const { account, principle, parts } of group) {
      const known = state.get(account) ?? new Map<number, CheckPart[]>();
      state.set(account, known.set(principle, parts));
    }
    const [first] = group;
    if (first) moments.push(momentOf(first.snapshotId, first.takenAt, sumOver(state), principleNumbers));
  }
  return moments;
}
