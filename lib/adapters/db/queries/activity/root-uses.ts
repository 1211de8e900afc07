import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { RootUse } from "@/lib/domain/posture/activity/activity";
import { type ActivityWindow, happeningColumns, type StoredHappening, withTexts } from "./window";

type Row = StoredHappening & Omit<RootUse, "first" | "last">;

/** What the root users of the scope's accounts did successfully in the window, by call. */
export async function rootUses({ client, scope, from, to }: ActivityWindow): Promise<RootUse[]> {
  const { rows } = await client.query<Row>(
    `SELECT e.account, e.source, e.name, ${happeningColumns}
       FROM cache.event e
      WHERE e.actor_kind = 'root' AND e.error IS NULL AND e.event_time >= $2 AND e.event_time < $3
        AND ($1::text[] IS NULL OR e.account = ANY ($1))
      GROUP BY e.account, e.source, e.name
      ORDER BY count DESC, last DESC, "eventId"`,
    [scopeAccounts(scope), from, to],
  );
  return rows.map(withTexts);
}
