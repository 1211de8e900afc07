import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type FailingPair = { check: string; resource: string; count: number };

/** Those of the pairs of check and resource that fail now, with how many findings each has (a resource per region). */
export async function failingAmong(
  pool: Pool,
  scope: AccountScope,
  pairs: readonly { check: string; resource: string }[],
): Promise<FailingPair[]> {
  if (pairs.length === 0) return [];
  const { rows } = await pool.query<FailingPair>(
    `SELECT finding."check", finding.resource, count(*)::int AS count
     FROM (SELECT DISTINCT * FROM unnest($2::text[], $3::text[]) AS pair ("check", resource)) AS pair
     JOIN cache.finding USING ("check", resource)
     WHERE finding.status = 'fail' AND finding.source = 'heptagon' AND ($1::text[] IS NULL OR finding.account = ANY ($1))
     GROUP BY 1, 2`,
    [scopeAccounts(scope), pairs.map((pair) => pair.check), pairs.map((pair) => pair.resource)],
  );
  return rows;
}
