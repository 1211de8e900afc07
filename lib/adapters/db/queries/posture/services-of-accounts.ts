import type { PoolClient } from "pg";

/** The services of which the accounts' inventory holds something, each as `account|service`. */
export async function servicesOfAccounts(
  client: PoolClient,
  accounts: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ place: string }>(
    `SELECT DISTINCT account || '|' || split_part(type, ':', 1) AS place
     FROM cache.resource WHERE account = ANY ($1)`,
    [accounts],
  );
  return new Set(rows.map((row) => row.place));
}
