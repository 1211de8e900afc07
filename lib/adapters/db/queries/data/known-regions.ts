import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** The regions in which the accounts of the scope have resources or events, in order. */
export async function knownRegions(db: Database, scope: AccountScope): Promise<string[]> {
  const { rows } = await db.pool.query<{ region: string }>(
    `SELECT region FROM cache.resource WHERE $1::text[] IS NULL OR account = ANY($1)
      UNION
     SELECT region FROM cache.event_hour WHERE $1::text[] IS NULL OR account = ANY($1)
      ORDER BY region`,
    [scopeAccounts(scope)],
  );
  return rows.map((row) => row.region);
}
