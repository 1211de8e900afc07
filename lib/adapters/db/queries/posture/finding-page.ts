import type { Pool } from "pg";
import type { FindingStatus } from "@/lib/domain/posture/finding";
import type { FindingSource } from "@/lib/domain/posture/imports/source";
import type { Severity } from "@/lib/domain/posture/severity";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { conditionsOf, type FindingFilter } from "./finding-filter";

export type FindingRow = {
  id: string;
  check: string;
  principle: number;
  layer: string;
  service: string;
  severity: Severity;
  rank: number;
  status: FindingStatus;
  account: string;
  region: string;
  resource: string;
  reason: string;
  firstSeen: Date;
  lastSeen: Date;
  source: FindingSource;
  /** What another product calls it; null for ours, whose check knows. */
  title: string | null;
};

/** The place after a row in the list: status by status, then worst first, then by id. */
export type FindingPosition = { status: FindingStatus; rank: number; id: string };

/** The order in which a list shows statuses. */
const statusOrder: readonly FindingStatus[] = ["fail", "not_assessed", "muted", "pass"];

export const findingColumns = `id, "check", principle, layer, service, severity, rank, status, account, region,
  resource, reason, first_seen AS "firstSeen", last_seen AS "lastSeen", source, title`;

/**
 * A page of findings, worst first, after a position. One index range a status, so that page 10,000 costs what page 1
 * does.
 */
export async function findingPage(
  pool: Pool,
  scope: AccountScope,
  filter: FindingFilter,
  page: { after?: FindingPosition; limit: number },
): Promise<FindingRow[]> {
  const { values, where } = conditionsOf(scope, filter);
  const start = page.after ? statusOrder.indexOf(page.after.status) : 0;
  const found: FindingRow[] = [];
  for (const status of statusOrder.slice(start)) {
    if (filter.status && filter.status.length > 0 && !filter.status.includes(status)) continue;
    const after = page.after?.status === status ? page.after : undefined;
    const n = values.length;
    const { rows } = await pool.query<FindingRow>(
      `SELECT ${findingColumns} FROM cache.finding
       WHERE ${where()} AND status = $${n + 1}
         AND ($${n + 2}::int IS NULL OR rank < $${n + 2} OR (rank = $${n + 2} AND id > $${n + 3}))
       ORDER BY rank DESC, id
       LIMIT $${n + 4}`,
      [...values, status, after?.rank ?? null, after?.id ?? null, page.limit - found.length],
    );
    found.push(...rows);
    if (found.length >= page.limit) break;
  }
  return found;
}
