import type { Database } from "@/lib/adapters/db/database";
import { type PartsOfAccounts, partHistory } from "@/lib/application/findings/part-history";
import { type Principle, principleNumbers } from "@/lib/domain/posture/principles";
import { type CheckPart, sumParts } from "@/lib/domain/posture/score";
import { type Moment, momentOf } from "@/lib/domain/posture/trend";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Enough to find a snapshot near 30 days before the newest one. */
const reachDays = 60;

function sumOver(accounts: PartsOfAccounts): Map<Principle, CheckPart[]> {
  return new Map(
    principleNumbers.map((principle) => [
      principle,
      sumParts([...accounts.values()].map((parts) => parts.get(principle) ?? [])),
    ]),
  );
}

/**
 * The scores of a scope at each snapshot of the days up to `until` (60 unless told), oldest first. A scope of some accounts
 * is recomputed from their parts (passed and failed added up, never an average of scores); an account that a snapshot
 * leaves out keeps what it had. With `principle` only that one's parts are read.
 */
export async function scoreHistory(
  db: Database,
  scope: AccountScope,
  until: Date,
  { days = reachDays, principle = null }: { days?: number; principle?: Principle | null } = {},
): Promise<Moment[]> {
  const span = { from: new Date(until.getTime() - days * 86_400_000), until };
  const moments = await partHistory(db, scope.all ? [""] : scope.accounts, span, principle);
  return moments.map(({ snapshotId, takenAt, accounts }) =>
    momentOf(snapshotId, takenAt, sumOver(accounts), principleNumbers),
  );
}
