import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** True when an event in the scope names this resource, exactly as written. */
export async function resourceHasEvents(
  db: Database,
  scope: AccountScope,
  resource: string,
): Promise<boolean> {
  const { rows } = await db.pool.query(
    `SELECT 1
       FROM cache.event
      WHERE resources @> ARRAY[$1::text] AND ($2::text[] IS NULL OR account = ANY($2))
      LIMIT 1`,
    [resource, scopeAccounts(scope)],
  );
  return rows.length > 0;
}
