import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type LayerCell = {
  layer: string;
  account: string;
  passed: number;
  failed: number;
  notAssessed: number;
};

/** Our findings of one principle, counted by layer and account. */
export async function layerMatrix(
  pool: Pool,
  scope: AccountScope,
  principle: number,
  regions: readonly string[] | null,
): Promise<LayerCell[]> {
  const { rows } = await pool.query<LayerCell>(
    `SELECT layer, account,
            count(*) FILTER (WHERE status = 'pass')::int AS passed,
            count(*) FILTER (WHERE status = 'fail')::int AS failed,
            count(*) FILTER (WHERE status = 'not_assessed')::int AS "notAssessed"
     FROM cache.finding
     WHERE source = 'heptagon' AND principle = $2 AND ($1::text[] IS NULL OR account = ANY ($1))
       AND ($3::text[] IS NULL OR region = 'global' OR region = ANY ($3))
     GROUP BY layer, account
     ORDER BY layer, account`,
    [scopeAccounts(scope), principle, regions],
  );
  return rows;
}
