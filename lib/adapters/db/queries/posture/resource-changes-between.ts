import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

type Kind = "added" | "changed" | "removed";

/** A resource that changed in a span: the first and the last thing that happened to it. */
export type ResourceStates = {
  resource: string;
  type: string;
  name: string;
  account: string;
  region: string;
  first: Kind;
  last: Kind;
  at: Date;
};

/** The resources of the scope that changed after one instant and up to another, newest change first. */
export async function resourceChangesBetween(
  pool: Pool,
  scope: AccountScope,
  span: { after: Date; until: Date },
): Promise<ResourceStates[]> {
  const { rows } = await pool.query<ResourceStates>(
    `SELECT resource, type, account, (array_agg(name ORDER BY at DESC))[1] AS name,
            (array_agg(region ORDER BY at DESC))[1] AS region, max(at) AS at,
            (array_agg(change ORDER BY at, id))[1] AS first, (array_agg(change ORDER BY at DESC, id DESC))[1] AS last
     FROM cache.resource_change
     WHERE at > $2 AND at <= $3 AND ($1::text[] IS NULL OR account = ANY ($1))
     GROUP BY account, type, resource
     ORDER BY at DESC, resource`,
    [scopeAccounts(scope), span.after, span.until],
  );
  return rows;
}
