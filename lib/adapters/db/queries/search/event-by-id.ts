import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type FoundEvent = { id: string; name: string; actorName: string; time: Date; account: string };

/** The event with this id, or null when there is none in the scope. */
export async function eventById(db: Database, scope: AccountScope, id: string): Promise<FoundEvent | null> {
  const { rows } = await db.pool.query<FoundEvent>(
    `SELECT event_id AS id, name, actor_name AS "actorName", event_time AS time, account
       FROM cache.event
      WHERE event_id = $1 AND ($2::text[] IS NULL OR account = ANY($2))
      LIMIT 1`,
    [id, scopeAccounts(scope)],
  );
  return rows[0] ?? null;
}
