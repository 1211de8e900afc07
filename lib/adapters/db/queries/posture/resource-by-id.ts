import type { Pool } from "pg";
import { likePattern } from "@/lib/adapters/db/like-pattern";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type KnownResource = {
  id: string;
  type: string;
  account: string;
  region: string;
  name: string;
  config: Record<string, unknown>;
  tags: Record<string, string> | null;
  seenAt: Date | null;
};

/** A resource of the newest inventory by its ARN, or by its own id (`sg-0abc…`); undefined when the scope holds none. */
export async function resourceById(
  pool: Pool,
  scope: AccountScope,
  id: string,
): Promise<KnownResource | undefined> {
  const { rows } = await pool.query<KnownResource>(
    `SELECT resource.id, type, account, region, name, config, tags, taken_at AS "seenAt"
     FROM cache.resource LEFT JOIN cache.snapshot ON snapshot.id = snapshot_id
     WHERE (resource.id = $2 OR ($3::text IS NOT NULL AND resource.id LIKE $3))
       AND ($1::text[] IS NULL OR account = ANY ($1)) AND type <> 'iam:authorization-details'
     ORDER BY resource.id = $2 DESC, account, type LIMIT 1`,
    [scopeAccounts(scope), id, id.startsWith("arn:") ? null : `%/${likePattern(id)}`],
  );
  return rows[0];
}
