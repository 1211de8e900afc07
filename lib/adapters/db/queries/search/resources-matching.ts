import type { Database } from "@/lib/adapters/db/database";
import { anywhere } from "@/lib/adapters/db/like-pattern";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type MatchingResource = { id: string; type: string; account: string; region: string; name: string };

/** Resources of the newest inventory whose id or name holds the text, the closest first. */
export async function resourcesMatching(
  db: Database,
  scope: AccountScope,
  text: string,
  limit: number,
): Promise<MatchingResource[]> {
  const { rows } = await db.pool.query<MatchingResource>(
    `SELECT id, type, account, region, name
       FROM cache.resource
      WHERE (id ILIKE $1 OR name ILIKE $1)
        AND ($2::text[] IS NULL OR account = ANY($2))
        AND type <> 'iam:authorization-details'
      ORDER BY (name = $3 OR id = $3) DESC, name ILIKE $3 DESC, length(name), id
      LIMIT $4`,
    [anywhere(text), scopeAccounts(scope), text, limit],
  );
  return rows;
}
