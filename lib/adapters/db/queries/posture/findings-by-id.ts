import type { Pool, PoolClient } from "pg";
import type { FindingKey } from "@/lib/domain/posture/finding";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type ChosenFinding = FindingKey & { id: string; owner: string | null };

/** Those of the ids that lie in the scope. */
export async function findingsById(
  client: Pool | PoolClient,
  scope: AccountScope,
  ids: readonly string[],
): Promise<ChosenFinding[]> {
  const { rows } = await client.query<ChosenFinding>(
    `SELECT id, "check", account, region, resource, owner FROM cache.finding
     WHERE id = ANY ($2) AND ($1::text[] IS NULL OR account = ANY ($1)) ORDER BY id`,
    [scopeAccounts(scope), ids],
  );
  return rows;
}
