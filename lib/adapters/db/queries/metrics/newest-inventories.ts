import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** When the newest snapshot of each of the scope's accounts was taken. */
export async function newestInventories(
  pool: Pool,
  scope: AccountScope,
): Promise<{ account: string; takenAt: Date }[]> {
  const { rows } = await pool.query<{ account: string; takenAt: Date }>(
    `SELECT one ->> 'id' AS account, max(taken_at) AS "takenAt"
     FROM cache.snapshot, jsonb_array_elements(accounts) AS one
     WHERE $1::text[] IS NULL OR one ->> 'id' = ANY ($1) GROUP BY 1 ORDER BY 1`,
    [scopeAccounts(scope)],
  );
  return rows;
}
