import type { Pool, PoolClient } from "pg";

/** The tags of every resource that has some, of the accounts (null: of all), by `account|id`. */
export async function tagsOfResources(
  client: Pool | PoolClient,
  accounts: readonly string[] | null,
): Promise<Map<string, Record<string, string>>> {
  const { rows } = await client.query<{ account: string; id: string; tags: Record<string, string> }>(
    `SELECT account, id, tags FROM cache.resource
     WHERE tags IS NOT NULL AND ($1::text[] IS NULL OR account = ANY ($1))`,
    [accounts],
  );
  return new Map(rows.map(({ account, id, tags }) => [`${account}|${id}`, tags]));
}
