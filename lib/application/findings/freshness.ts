import type { Database } from "@/lib/adapters/db/database";
import { latestSnapshot } from "@/lib/adapters/db/queries/posture/latest-snapshot";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** How old the posture of a scope is, and what it comes from. */
export async function freshnessOf(
  db: Database,
  scope: AccountScope,
  until: Date | null = null,
): Promise<{ asOf: string | null; source: string }> {
  const newest = await latestSnapshot(db.pool, scope, until);
  return { asOf: newest?.takenAt.toISOString() ?? null, source: newest?.source ?? "no snapshot yet" };
}
