import type { PoolClient } from "pg";

/** Those of the accounts that a newer snapshot covers: for them, an import of this instant changes nothing current. */
export async function accountsSeenLater(
  client: PoolClient,
  accounts: readonly string[],
  takenAt: Date,
): Promise<string[]> {
  const { rows } = await client.query<{ account: string }>(
    `SELECT DISTINCT one ->> 'id' AS account
     FROM cache.snapshot, jsonb_array_elements(accounts) AS one
     WHERE taken_at > $1 AND one ->> 'id' = ANY ($2)`,
    [takenAt, accounts],
  );
  return rows.map((row) => row.account);
}
