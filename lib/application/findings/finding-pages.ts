import type { Database } from "@/lib/adapters/db/database";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import { findingKinds } from "@/lib/adapters/db/queries/posture/finding-kinds";
import {
  type FindingPosition,
  type FindingRow,
  type FindingSort,
  findingPage,
} from "@/lib/adapters/db/queries/posture/finding-page";
import { withChecksOfText } from "@/lib/application/findings/list-findings";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const pageSize = 1_000;

/** Every finding that the filter leaves, in the list's order, a page at a time. */
export async function* findingPages(
  db: Database,
  scope: AccountScope,
  asked: FindingFilter,
  { sort, checks }: { sort: FindingSort; checks: CheckBook },
): AsyncGenerator<FindingRow[]> {
  const kinds = await findingKinds(db.pool, scope, asked.regions);
  const filter = withChecksOfText(asked, checks);
  let after: FindingPosition | undefined;
  for (;;) {
    const { rows, next } = await findingPage(db.pool, scope, filter, kinds, { sort, after, limit: pageSize });
    if (rows.length > 0) yield rows;
    if (next === null) return;
    after = next;
  }
}
