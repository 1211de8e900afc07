import type { Pool, PoolClient } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type AccountUnit = { account: string; name: string | null; unit: string | null };

/** Each account of the scope with name and organisational unit, as its newest snapshot at an instant says. */
export async function accountUnits(
  client: Pool | PoolClient,
  scope: AccountScope,
  at: Date,
): Promise<AccountUnit[]> {
  const { rows } = await client.query<AccountUnit>(
    `SELECT DISTINCT ON (one ->> 'id') one ->> 'id' AS account, one ->> 'name' AS name, one ->> 'unit' AS unit
     FROM cache.snapshot, jsonb_array_elements(accounts) AS one
     WHERE taken_at <= $2 AND ($1::text[] IS NULL OR one ->> 'id' = ANY ($1))
     ORDER BY one ->> 'id', taken_at DESC, snapshot.id DESC`,
    [scopeAccounts(scope), at],
  );
  return rows;
}
