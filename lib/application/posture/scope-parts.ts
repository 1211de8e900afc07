import type { Database } from "@/lib/adapters/db/database";
import { accountPartsAsOf } from "@/lib/application/findings/account-parts";
import { scoresTogether } from "@/lib/domain/posture/groups";
import type { Principle } from "@/lib/domain/posture/principles";
import type { CheckPart } from "@/lib/domain/posture/score";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What the scores of a scope are made of at an instant: its accounts added up, by principle. */
export async function scopeParts(
  db: Database,
  scope: AccountScope,
  at: Date,
): Promise<Map<Principle, CheckPart[]>> {
  return scoresTogether(await accountPartsAsOf(db.pool, scope, at)).parts;
}
