import type { Pool } from "pg";
import { type FindingRow, findingColumns } from "@/lib/adapters/db/queries/posture/finding-page";
import { scopeAccounts } from "@/lib/adapters/db/scope-accounts";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Which findings a report lists: those seen in the period, as they are now. Empty lists ask for everything. */
export type FindingsAsked = {
  from: Date;
  to: Date;
  regions: readonly string[];
  principles: readonly number[];
};

const where = `source = 'heptagon' AND ($1::text[] IS NULL OR account = ANY ($1)) AND last_seen >= $2 AND first_seen < $3
  AND (cardinality($4::text[]) = 0 OR region = 'global' OR region = ANY ($4))
  AND (cardinality($5::int[]) = 0 OR principle = ANY ($5))`;

function valuesOf(scope: AccountScope, { from, to, regions, principles }: FindingsAsked): unknown[] {
  return [scopeAccounts(scope), from, to, regions, principles];
}

/** A page of them after an id, in the order of their ids, which never change. */
export async function findingsOfPeriod(
  pool: Pool,
  scope: AccountScope,
  asked: FindingsAsked,
  page: { after: string; limit: number },
): Promise<FindingRow[]> {
  const { rows } = await pool.query<FindingRow>(
    `SELECT ${findingColumns} FROM cache.finding WHERE ${where} AND id > $6 ORDER BY id LIMIT $7`,
    [...valuesOf(scope, asked), page.after, page.limit],
  );
  return rows;
}

/** How many there are, and how many of them fail. */
export async function countFindingsOfPeriod(
  pool: Pool,
  scope: AccountScope,
  asked: FindingsAsked,
): Promise<{ findings: number; failing: number }> {
  const { rows } = await pool.query<{ findings: number; failing: number }>(
    `SELECT count(*)::int AS findings, (count(*) FILTER (WHERE status = 'fail'))::int AS failing
     FROM cache.finding WHERE ${where}`,
    valuesOf(scope, asked),
  );
  return rows[0] ?? { findings: 0, failing: 0 };
}
