import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type TypeChangesRow = { type: string; added: number; changed: number; removed: number };

/** What a snapshot changed in the inventory of the scope's accounts, by type. */
export async function inventoryChanges(
  pool: Pool,
  scope: AccountScope,
  snapshotId: number,
): Promise<TypeChangesRow[]> {
  const { rows } = await pool.query<TypeChangesRow>(
    `SELECT type,
            (count(*) FILTER (WHERE change = 'added'))::int AS added,
            (count(*) FILTER (WHERE change = 'changed'))::int AS changed,
            (count(*) FILTER (WHERE change = 'removed'))::int AS removed
     FROM cache.resource_change
     WHERE snapshot_id = $1 AND ($2::text[] IS NULL OR account = ANY ($2))
     GROUP BY type
     ORDER BY type`,
    [snapshotId, scopeAccounts(scope)],
  );
  return rows;
}

export type ChangedResourceRow = {
  account: string;
  region: string;
  type: string;
  resource: string;
  name: string;
  change: string;
  differences: unknown;
};

/** The resources that a snapshot changed, of one type and in one way where these are given. */
export async function changedResources(
  pool: Pool,
  scope: AccountScope,
  { snapshotId, type, change, limit }: { snapshotId: number; type?: string; change?: string; limit: number },
): Promise<{ resources: ChangedResourceRow[]; total: number }> {
  const { rows } = await pool.query<ChangedResourceRow & { total: number }>(
    `SELECT account, region, type, resource, name, change, differences, (count(*) OVER ())::int AS total
     FROM cache.resource_change
     WHERE snapshot_id = $1 AND ($2::text[] IS NULL OR account = ANY ($2))
       AND ($3::text IS NULL OR type = $3) AND ($4::text IS NULL OR change = $4)
     ORDER BY type, account, region, name
     LIMIT $5`,
    [snapshotId, scopeAccounts(scope), type ?? null, change ?? null, limit],
  );
  return { resources: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 };
}
