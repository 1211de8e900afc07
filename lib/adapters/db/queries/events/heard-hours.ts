import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** A place, an account × region, with the hours in which something happened there (from 1970) and its first hour ever. */
export type HeardPlace = { account: string; region: string; first: number; hours: number[] };

/** Every place that was ever heard of, with its hours between two instants. */
export async function heardHours(
  db: Database,
  scope: AccountScope,
  { from, to }: { from: string; to: string },
): Promise<HeardPlace[]> {
  const { rows } = await db.pool.query<HeardPlace>(
    `WITH heard AS (
       SELECT DISTINCT account, region, (extract(epoch FROM hour) / 3600)::int AS hour FROM cache.event_hour
        WHERE ($1::text[] IS NULL OR account = ANY ($1)) AND hour < $3
     )
     SELECT account, region, min(hour) AS first,
            coalesce(array_agg(hour) FILTER (WHERE hour >= extract(epoch FROM $2::timestamptz) / 3600), '{}') AS hours
       FROM heard GROUP BY account, region ORDER BY account, region`,
    [scopeAccounts(scope), from, to],
  );
  return rows;
}
