import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

/** E-mail addresses of those who look after findings in the scope. */
export async function ownersSoFar(pool: Pool, scope: AccountScope): Promise<string[]> {
  const { rows } = await pool.query<{ owner: string }>(
    `SELECT DISTINCT owner FROM app.finding_owner
     WHERE $1::text[] IS NULL OR account = ANY ($1) ORDER BY owner LIMIT 500`,
    [scopeAccounts(scope)],
  );
  return rows.map(({ owner }) => owner);
}
