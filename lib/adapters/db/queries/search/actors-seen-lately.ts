import type { Database } from "@/lib/adapters/db/database";
import { anywhere } from "@/lib/adapters/db/like-pattern";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type SeenActor = { actor: string; name: string; person: string | null; account: string; last: Date };

/** How far back the names are looked through; bounds the time whatever the size of the cache. */
const newestEvents = 50_000;

/** Who acted in the newest events, where the name, ARN or the person behind it holds the text; latest first. */
export async function actorsSeenLately(
  db: Database,
  scope: AccountScope,
  text: string,
  limit: number,
): Promise<SeenActor[]> {
  const { rows } = await db.pool.query<SeenActor>(
    `WITH newest AS (
       SELECT actor, actor_name, person, account, event_time
         FROM cache.event
        ORDER BY event_time DESC, event_id DESC
        LIMIT ${newestEvents}
     )
     SELECT actor, min(actor_name) AS name, person, min(account) AS account, max(event_time) AS last
       FROM newest
      WHERE (actor ILIKE $1 OR person ILIKE $1)
        AND ($2::text[] IS NULL OR account = ANY($2))
      GROUP BY actor, person
      ORDER BY last DESC
      LIMIT $3`,
    [anywhere(text), scopeAccounts(scope), limit],
  );
  return rows;
}
