import type { Pool } from "pg";
import { likePattern } from "@/lib/adapters/db/like-pattern";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type NamingResource = {
  id: string;
  type: string;
  account: string;
  name: string;
  config: Record<string, unknown>;
};

/** Resources whose configuration holds one of some names as a whole value. Reads the scope's inventory through. */
export async function resourcesNaming(
  pool: Pool,
  scope: AccountScope,
  names: readonly string[],
  limit: number,
): Promise<NamingResource[]> {
  const { rows } = await pool.query<NamingResource>(
    `SELECT id, type, account, name, config FROM cache.resource
     WHERE config::text LIKE ANY ($2) AND NOT id = ANY ($3)
       AND ($1::text[] IS NULL OR account = ANY ($1)) AND type <> 'iam:authorization-details'
     ORDER BY type, id LIMIT $4`,
    [scopeAccounts(scope), names.map((name) => `%"${likePattern(name)}"%`), names, limit],
  );
  return rows;
}
