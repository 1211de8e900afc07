import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { countedPlaces } from "../posture/finding-kinds";

export type FindingTotal = {
  source: string;
  principle: number;
  severity: string;
  status: string;
  n: number;
};

/** How many findings there are in the scope, by whose they are, principle, severity and status. */
export async function findingTotals(pool: Pool, scope: AccountScope): Promise<FindingTotal[]> {
  const { where, values } = countedPlaces(scope, null);
  const { rows } = await pool.query<FindingTotal>(
    `SELECT source, principle, severity, status, sum(n)::int AS n
     FROM cache.finding_count WHERE ${where} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    values,
  );
  return rows;
}
