import type { Pool } from "pg";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type GapRow = {
  account: string;
  region: string;
  service: string;
  operation: string;
  resource: string | null;
  reason: string;
  message: string;
  new: boolean;
};

export type GapFilter = {
  collection: string;
  account?: string;
  region?: string;
  service?: string;
  onlyNew: boolean;
  limit: number;
};

/** What was not answered in a collection, and how many of that there are; new ones first. */
export async function gapsOf(
  pool: Pool,
  scope: AccountScope,
  { collection, account, region, service, onlyNew, limit }: GapFilter,
): Promise<{ gaps: GapRow[]; total: number }> {
  const { rows } = await pool.query<GapRow & { total: number }>(
    `SELECT account, region, service, operation, resource, reason, message, new, (count(*) OVER ())::int AS total
     FROM cache.collection_gap
     WHERE collection_id = $1 AND ($2::text[] IS NULL OR account = ANY ($2))
       AND ($3::text IS NULL OR account = $3) AND ($4::text IS NULL OR region = $4)
       AND ($5::text IS NULL OR service = $5) AND (NOT $6 OR new)
     ORDER BY new DESC, account, service, region, operation, resource
     LIMIT $7`,
    [collection, scopeAccounts(scope), account ?? null, region ?? null, service ?? null, onlyNew, limit],
  );
  return { gaps: rows.map(({ total: _, ...gap }) => gap), total: rows[0]?.total ?? 0 };
}
