import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "../posture/scope-accounts";

export type SampledResource = { tags: Record<string, string> | null; config: Record<string, unknown> };

/** Some resources of a type in the scope, as their newest snapshot has them. */
export async function sampleResources(
  pool: Pool,
  scope: AccountScope,
  type: string,
  most: number,
): Promise<SampledResource[]> {
  const { rows } = await pool.query<SampledResource>(
    `SELECT tags, config FROM cache.resource
     WHERE type = $2 AND ($1::text[] IS NULL OR account = ANY ($1)) ORDER BY id LIMIT $3`,
    [scopeAccounts(scope), type, most],
  );
  return rows;
}
