import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { mostCounted } from "./finding-facets";
import { conditionsOf, type FindingFilter } from "./finding-filter";
import { countedAccounts } from "./finding-kinds";

export type GroupField = "check" | "resource" | "account";
export type FindingGroup = { value: string; count: number; rank: number };

const mostGroups = 500;

/** Findings grouped one by one, the worst first, up to a limit of findings (`capped`). */
export async function findingGroups(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
  by: GroupField,
): Promise<{ groups: FindingGroup[]; capped: boolean }> {
  const { values, where } = conditionsOf(scope, filter);
  const { rows } = await pool.query<FindingGroup & { all: number }>(
    `WITH hit AS MATERIALIZED (
       SELECT "${by}" AS value, rank FROM cache.finding WHERE ${where} LIMIT ${mostCounted + 1}
     )
     SELECT value, count(*)::int AS count, max(rank) AS rank, (SELECT count(*)::int FROM hit) AS all
     FROM hit GROUP BY value ORDER BY rank DESC, count DESC, value LIMIT ${mostGroups}`,
    values,
  );
  const groups = rows.map(({ value, count, rank }) => ({ value, count, rank }));
  return { groups, capped: (rows[0]?.all ?? 0) > mostCounted };
}

/** By account from the counts of kinds: exact, however many findings there are. Not for what `isNarrow`. */
export async function accountGroups(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
): Promise<FindingGroup[]> {
  const { where, values } = countedAccounts(scope, filter);
  const { rows } = await pool.query<FindingGroup>(
    `SELECT account AS value, sum(n)::int AS count,
            max(CASE severity WHEN 'critical' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END) AS rank
     FROM cache.finding_count WHERE ${where} GROUP BY account ORDER BY rank DESC, count DESC, account`,
    values,
  );
  return rows;
}
