import type { Pool } from "pg";
import type { Difference } from "@/lib/domain/posture/config-diff";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type StoredChange = {
  at: Date;
  resource: string;
  type: string;
  account: string;
  region: string;
  name: string;
  change: "added" | "changed" | "removed";
  differences: Difference[];
};

/** What snapshots found changed in some resources of the scope, newest first. */
export async function changesOfResources(
  pool: Pool,
  scope: AccountScope,
  resources: readonly string[],
  limit: number,
): Promise<StoredChange[]> {
  const { rows } = await pool.query<StoredChange>(
    `SELECT at, resource, type, account, region, name, change, differences FROM cache.resource_change
     WHERE resource = ANY ($2) AND ($1::text[] IS NULL OR account = ANY ($1))
     ORDER BY at DESC, id DESC LIMIT $3`,
    [scopeAccounts(scope), resources, limit],
  );
  return rows;
}
