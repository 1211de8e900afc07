import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type SessionUse = { actor: string; actorName: string; time: Date };

/** Who used a session (an access key id, or a role session) last; null when no event in the scope names it. */
export async function newestEventOfSession(
  db: Database,
  scope: AccountScope,
  session: string,
): Promise<SessionUse | null> {
  const { rows } = await db.pool.query<SessionUse>(
    `SELECT actor, actor_name AS "actorName", event_time AS time
       FROM cache.event
      WHERE session = $1 AND ($2::text[] IS NULL OR account = ANY($2))
      ORDER BY event_time DESC
      LIMIT 1`,
    [session, scopeAccounts(scope)],
  );
  return rows[0] ?? null;
}
