import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";
import type { StoredResource } from "./stage-resources";

/** The newest inventory of the scope's accounts: the resources of some types. */
export async function resourcesOfTypes(
  pool: Pool,
  scope: AccountScope,
  types: readonly string[],
): Promise<StoredResource[]> {
  const { rows } = await pool.query<StoredResource>(
    `SELECT id, type, account, region, name, config FROM cache.resource
     WHERE ($1::text[] IS NULL OR account = ANY ($1)) AND type = ANY ($2)
     ORDER BY account, type, id`,
    [scopeAccounts(scope), types],
  );
  return rows;
}
