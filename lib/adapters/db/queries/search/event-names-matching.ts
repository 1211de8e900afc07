import type { Database } from "@/lib/adapters/db/database";
import { anywhere } from "@/lib/adapters/db/like-pattern";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type MatchingName = { name: string; source: string; total: number };

/** Names of API calls that hold the text, with how often each was made, from the hourly rollup. */
export async function eventNamesMatching(
  db: Database,
  scope: AccountScope,
  text: string,
  limit: number,
): Promise<MatchingName[]> {
  const { rows } = await db.pool.query<MatchingName>(
    `SELECT name, min(source) AS source, sum(total)::float8 AS total
       FROM cache.event_hour
      WHERE name ILIKE $1 AND ($2::text[] IS NULL OR account = ANY($2))
      GROUP BY name
      ORDER BY name ILIKE $3 DESC, total DESC
      LIMIT $4`,
    [anywhere(text), scopeAccounts(scope), text, limit],
  );
  return rows;
}
