import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

/** The accounts of the scope that a snapshot covers, with the name the newest of them gives. */
export async function accountNames(pool: Pool, scope: AccountScope): Promise<Map<string, string | null>> {
  const { rows } = await pool.query<{ id: string; name: string | null }>(
    `SELECT DISTINCT ON (one ->> 'id') one ->> 'id' AS id, one ->> 'name' AS name
     FROM cache.snapshot, jsonb_array_elements(accounts) AS one
     WHERE $1::text[] IS NULL OR one ->> 'id' = ANY ($1)
     ORDER BY one ->> 'id', taken_at DESC, snapshot.id DESC`,
    [scopeAccounts(scope)],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
