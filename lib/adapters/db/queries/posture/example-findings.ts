import type { Pool } from "pg";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

export type ExampleFinding = { check: string; snapshotId: number; findingId: string; resource: string };

/**
 * For each pair of check and snapshot: a finding that this snapshot opened, or, when that one is no more, one that
 * fails now.
 */
export async function exampleFindings(
  pool: Pool,
  scope: AccountScope,
  pairs: readonly { check: string; snapshotId: number }[],
): Promise<ExampleFinding[]> {
  if (pairs.length === 0) return [];
  const { rows } = await pool.query<ExampleFinding>(
    `SELECT pair."check", pair.snapshot_id AS "snapshotId", example.id AS "findingId", example.resource
     FROM unnest($2::text[], $3::int[]) AS pair ("check", snapshot_id)
     CROSS JOIN LATERAL (
       SELECT finding.id, finding.resource
       FROM cache.finding
       LEFT JOIN cache.finding_change AS change
         ON change.finding_id = finding.id AND change.snapshot_id = pair.snapshot_id
        AND change.change IN ('opened', 'reopened')
       WHERE finding.source = 'heptagon' AND finding."check" = pair."check" AND ($1::text[] IS NULL OR finding.account = ANY ($1))
         AND (change.id IS NOT NULL OR finding.status = 'fail')
       ORDER BY change.id IS NULL, finding.status <> 'fail', finding.id
       LIMIT 1
     ) AS example`,
    [scopeAccounts(scope), pairs.map((pair) => pair.check), pairs.map((pair) => pair.snapshotId)],
  );
  return rows;
}
