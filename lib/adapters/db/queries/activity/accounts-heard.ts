import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { ActivityWindow } from "./window";

/** Which of the scope's accounts have events in the window, and the hour of the first one. */
export async function accountsHeard({ client, scope, from, to }: ActivityWindow): Promise<Map<string, Date>> {
  const { rows } = await client.query<{ account: string; since: Date }>(
    `SELECT account, greatest(min(hour), $2) AS since FROM cache.event_hour
      WHERE hour >= date_trunc('hour', $2::timestamptz) AND hour < $3 AND ($1::text[] IS NULL OR account = ANY ($1))
      GROUP BY account`,
    [scopeAccounts(scope), from, to],
  );
  return new Map(rows.map(({ account, since }) => [account, since]));
}
