import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { countedPlaces } from "./finding-kinds";
import { scopeAccounts } from "./scope-accounts";

export type LayerCell = {
  layer: string;
  account: string;
  passed: number;
  failed: number;
  notAssessed: number;
};

/** Our findings of one principle, counted by layer and account, without those of checks that judge no more (`retired`). */
export async function layerMatrix(
  pool: Pool,
  scope: AccountScope,
  principle: number,
  regions: readonly string[] | null,
  retired: readonly string[],
): Promise<LayerCell[]> {
  const { values } = countedPlaces(scope, regions);
  const { rows } = await pool.query<LayerCell>(
    `SELECT layer, account,
            coalesce(sum(n) FILTER (WHERE status = 'pass'), 0)::int AS passed,
            coalesce(sum(n) FILTER (WHERE status = 'fail'), 0)::int AS failed,
            coalesce(sum(n) FILTER (WHERE status = 'not_assessed'), 0)::int AS "notAssessed"
     FROM cache.finding_count
     WHERE source = 'heptagon' AND principle = $1 AND account <> '' AND ($2::text[] IS NULL OR account = ANY ($2)) AND region = ANY ($3)
       AND "check" <> ALL ($4::text[])
     GROUP BY layer, account
     ORDER BY layer, account`,
    [principle, scopeAccounts(scope), values[1], retired],
  );
  return rows;
}
