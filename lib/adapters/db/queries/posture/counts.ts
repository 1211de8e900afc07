import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { countedPlaces } from "./finding-kinds";
import { scopeAccounts } from "./scope-accounts";

export type PostureCounts = { resources: number; failing: number; critical: number; notAssessed: number };

/** How many resources there are, and how many findings of ours fail, fail critically, or could not be assessed. */
export async function postureCounts(
  pool: Pool,
  scope: AccountScope,
  regions: readonly string[] | null,
): Promise<PostureCounts> {
  const { where, values } = countedPlaces(scope, regions);
  const { rows } = await pool.query<PostureCounts>(
    `SELECT (SELECT count(*)::int FROM cache.resource
             WHERE ($3::text[] IS NULL OR account = ANY ($3))
               AND ($4::text[] IS NULL OR region = 'global' OR region = ANY ($4))) AS resources,
            coalesce(sum(n) FILTER (WHERE status = 'fail'), 0)::int AS failing,
            coalesce(sum(n) FILTER (WHERE status = 'fail' AND severity = 'critical'), 0)::int AS critical,
            coalesce(sum(n) FILTER (WHERE status = 'not_assessed'), 0)::int AS "notAssessed"
     FROM cache.finding_count WHERE source = 'heptagon' AND ${where}`,
    [...values, scopeAccounts(scope), regions],
  );
  return rows[0] ?? { resources: 0, failing: 0, critical: 0, notAssessed: 0 };
}
