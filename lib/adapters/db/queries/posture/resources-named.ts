import type { Pool } from "pg";
import { likePattern } from "@/lib/adapters/db/like-pattern";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type NamedResource = { id: string; type: string; account: string; name: string };

/** The resources of the inventory that some names mean: ARNs, or EC2's ids at the end of one. */
export async function resourcesNamed(
  pool: Pool,
  scope: AccountScope,
  names: readonly string[],
): Promise<NamedResource[]> {
  const arns = names.filter((name) => name.startsWith("arn:"));
  const ids = names.filter((name) => !name.startsWith("arn:")).map((name) => `%/${likePattern(name)}`);
  const { rows } = await pool.query<NamedResource>(
    `SELECT id, type, account, name FROM cache.resource
     WHERE (id = ANY ($2) OR id LIKE ANY ($3)) AND ($1::text[] IS NULL OR account = ANY ($1))
       AND type <> 'iam:authorization-details'
     ORDER BY type, id`,
    [scopeAccounts(scope), arns, ids],
  );
  return rows;
}
