import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { findingFacets } from "@/lib/adapters/db/queries/posture/finding-facets";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import { type FindingRow, findingPage } from "@/lib/adapters/db/queries/posture/finding-page";
import { allChecks } from "@/lib/application/checks/all-checks";
import { readCursor, writeCursor } from "@/lib/application/findings/cursor";
import { freshnessOf } from "@/lib/application/findings/freshness";
import type { endpoints } from "@/lib/contract/endpoints/posture";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

export type FindingList = z.output<typeof endpoints.listFindings.response>;
export type ListedFinding = FindingList["findings"][number];

/** A row as the API shows it. */
export function listed(row: FindingRow, checks: CheckBook): ListedFinding {
  const { id, check, principle, layer, severity, status, account, region, resource, reason, source } = row;
  return {
    id,
    check,
    title: row.title ?? checks.byId(check)?.title ?? check,
    source,
    principle,
    layer,
    severity,
    status,
    account,
    region,
    resource,
    reason,
    firstSeen: row.firstSeen.toISOString(),
    lastSeen: row.lastSeen.toISOString(),
  };
}

/** A page of findings, worst first, with the counts beside each filter value. */
export async function listFindings(
  db: Database,
  scope: AccountScope,
  filter: FindingFilter,
  page: { cursor?: string; limit: number },
): Promise<FindingList> {
  const after = page.cursor === undefined ? undefined : readCursor(page.cursor);
  const [rows, facets, freshness, checks] = await Promise.all([
    findingPage(db.pool, scope, filter, { after, limit: page.limit + 1 }),
    findingFacets(db.pool, scope, filter),
    freshnessOf(db, scope),
    allChecks(db),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    findings: shown.map((row) => listed(row, checks)),
    nextCursor: rows.length > page.limit && last ? writeCursor(last) : null,
    facets,
    freshness,
  };
}
