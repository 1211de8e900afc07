import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type TypeCount = { account: string; type: string; count: number };

/** How many resources of each type the newest inventory of each of the scope's accounts has. */
export async function resourcesByType(pool: Pool, scope: AccountScope): Promise<TypeCount[]> {
  const { rows } = await pool.query<TypeCount>(
    `SELECT account, type, count(*)::int AS count FROM cache.resource
     WHERE ($1::text[] IS NULL OR account = ANY ($1)) AND type <> 'iam:authorization-details'
     GROUP BY account, type ORDER BY type, account`,
    [scopeAccounts(scope)],
  );
  return rows;
}
