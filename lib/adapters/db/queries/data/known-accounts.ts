import type { Database } from "@/lib/adapters/db/database";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** `unit`: the path of its organisational unit, where an inventory tells it. */
export type KnownAccount = { id: string; name: string | null; unit: string | null };

/** The accounts in the scope that an inventory or an event has told of, with name and unit of the newest inventory. */
export async function knownAccounts(db: Database, scope: AccountScope): Promise<KnownAccount[]> {
  const { rows } = await db.pool.query<KnownAccount>(
    `WITH named AS (
       SELECT DISTINCT ON (a ->> 'id') a ->> 'id' AS id, a ->> 'name' AS name, a ->> 'unit' AS unit
         FROM cache.snapshot s CROSS JOIN LATERAL jsonb_array_elements(s.accounts) AS a
        ORDER BY a ->> 'id', s.taken_at DESC
     ), seen AS (
       SELECT id FROM named UNION SELECT account FROM cache.event_hour
     )
     SELECT seen.id, named.name, named.unit
       FROM seen LEFT JOIN named USING (id)
      WHERE seen.id ~ '^[0-9]{12}$' AND ($1::text[] IS NULL OR seen.id = ANY($1))
      ORDER BY named.name NULLS LAST, seen.id`,
    [scopeAccounts(scope)],
  );
  return rows;
}
