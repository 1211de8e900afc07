import type { z } from "zod";
import type { Database } from "@/lib/adapters/db/database";
import { findingFacets } from "@/lib/adapters/db/queries/posture/finding-facets";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import { findingKinds } from "@/lib/adapters/db/queries/posture/finding-kinds";
import {
  type FindingRow,
  type FindingSort,
  findingPage,
} from "@/lib/adapters/db/queries/posture/finding-page";
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
  const {
    id,
    check,
    principle,
    layer,
    severity,
    status,
    account,
    region,
    resource,
    reason,
    source,
    life,
    owner,
  } = row;
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
    life,
    openedAt: row.openedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    owner,
    muting:
      row.muteReason === null
        ? null
        : {
            reason: row.muteReason,
            until: row.mutedUntil?.toISOString() ?? null,
            exception: row.muteException,
          },
  };
}

/** A filter with the checks that its text names, by id or in their words. */
export function withChecksOfText(filter: FindingFilter, checks: CheckBook): FindingFilter {
  const text = filter.q?.toLowerCase();
  if (!text) return filter;
  const named = checks.checks.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(text));
  return { ...filter, checksOfText: named.map(({ id }) => id) };
}

/** A page of findings; with the first, the counts beside each filter value. */
export async function listFindings(
  db: Database,
  scope: AccountScope,
  asked: FindingFilter,
  page: { sort?: FindingSort; cursor?: string; limit: number },
): Promise<FindingList> {
  const { sort = "worst", cursor, limit } = page;
  const after = cursor === undefined ? undefined : readCursor(cursor, sort);
  const [kinds, checks, freshness] = await Promise.all([
    findingKinds(db.pool, scope, asked.regions),
    allChecks(db),
    freshnessOf(db, scope),
  ]);
  const filter = withChecksOfText(asked, checks);
  const [{ rows, next }, facets] = await Promise.all([
    findingPage(db.pool, scope, filter, kinds, { sort, after, limit }),
    after ? [] : findingFacets(db.pool, scope, filter, kinds),
  ]);
  return {
    findings: rows.map((row) => listed(row, checks)),
    nextCursor: next ? writeCursor(next) : null,
    facets,
    freshness,
  };
}
