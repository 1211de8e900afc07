import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type LatestSnapshot = { id: number; takenAt: Date; organisation: string | null; source: string };

/** When the newest snapshot that covers one of the scope's accounts was taken, and by whom; undefined without one. */
export async function latestSnapshot(
  pool: Pool,
  scope: AccountScope,
  until: Date | null = null,
): Promise<LatestSnapshot | undefined> {
  const { rows } = await pool.query<LatestSnapshot>(
    `SELECT snapshot.id, taken_at AS "takenAt", organisation, source.kind || ' ' || source.name AS source
     FROM cache.snapshot JOIN cache.source ON source.id = source_id
     WHERE ($2::timestamptz IS NULL OR taken_at <= $2)
       AND ($1::text[] IS NULL
            OR EXISTS (SELECT FROM jsonb_array_elements(accounts) AS one WHERE one ->> 'id' = ANY ($1)))
     ORDER BY taken_at DESC, snapshot.id DESC
     LIMIT 1`,
    [scopeAccounts(scope), until],
  );
  return rows[0];
}
