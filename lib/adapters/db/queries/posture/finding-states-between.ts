import type { Pool } from "pg";
import type { ChangeKind } from "@/lib/domain/posture/life";
import type { Severity } from "@/lib/domain/posture/severity";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { scopeAccounts } from "./scope-accounts";

/** A finding that changed in a span: its last change before it (null: none) and its last one within. */
export type FindingStates = {
  id: string;
  check: string;
  principle: number;
  severity: Severity;
  account: string;
  region: string;
  resource: string;
  before: ChangeKind | null;
  after: ChangeKind;
  at: Date;
};

/** The findings of the scope that changed after one instant and up to another, worst first; times in which nobody could look aside. */
export async function findingStatesBetween(
  pool: Pool,
  scope: AccountScope,
  span: { after: Date; until: Date },
): Promise<FindingStates[]> {
  const { rows } = await pool.query<FindingStates>(
    `SELECT finding.id, "check", principle, severity, account, region, resource,
            earlier.change AS before, later.change AS after, later.at
     FROM (SELECT DISTINCT finding_id FROM cache.finding_change
           WHERE at > $2 AND at <= $3 AND change <> 'not_assessed') AS changed
     JOIN cache.finding ON finding.id = changed.finding_id
     LEFT JOIN LATERAL (
       SELECT change FROM cache.finding_change AS one
       WHERE one.finding_id = finding.id AND one.at <= $2 AND one.change <> 'not_assessed'
       ORDER BY one.at DESC, one.id DESC LIMIT 1
     ) AS earlier ON true
     JOIN LATERAL (
       SELECT change, at FROM cache.finding_change AS one
       WHERE one.finding_id = finding.id AND one.at <= $3 AND one.change <> 'not_assessed'
       ORDER BY one.at DESC, one.id DESC LIMIT 1
     ) AS later ON true
     WHERE source = 'heptagon' AND ($1::text[] IS NULL OR account = ANY ($1))
     ORDER BY rank DESC, later.at, finding.id`,
    [scopeAccounts(scope), span.after, span.until],
  );
  return rows;
}
