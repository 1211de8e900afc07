import type { Database } from "@/lib/adapters/db/database";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import { findingKinds } from "@/lib/adapters/db/queries/posture/finding-kinds";
import {
  type FindingPosition,
  type FindingSort,
  findingPage,
} from "@/lib/adapters/db/queries/posture/finding-page";
import { allChecks } from "@/lib/application/checks/all-checks";
import { type ListedFinding, listed, withChecksOfText } from "@/lib/application/findings/list-findings";
import { csvLine } from "@/lib/domain/export/csv";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const pageSize = 1_000;
const columns = [
  "id",
  "source",
  "status",
  "severity",
  "check",
  "title",
  "principle",
  "layer",
  "account",
  "region",
  "resource",
  "reason",
  "firstSeen",
  "lastSeen",
  "life",
  "openedAt",
  "changedAt",
  "dueAt",
  "owner",
] as const satisfies readonly (keyof ListedFinding)[];

const writers = {
  csv: {
    head: csvLine(columns),
    row: (finding: ListedFinding) => csvLine(columns.map((column) => finding[column])),
  },
  jsonl: { head: "", row: (finding: ListedFinding) => `${JSON.stringify(finding)}\n` },
} as const;
export type ExportFormat = keyof typeof writers;

/** The filtered findings as text, in the list's order, a page at a time. */
export async function* exportFindings(
  db: Database,
  scope: AccountScope,
  asked: FindingFilter,
  format: ExportFormat,
  sort: FindingSort = "worst",
): AsyncGenerator<string> {
  const { head, row } = writers[format];
  const [checks, kinds] = await Promise.all([allChecks(db), findingKinds(db.pool, scope, asked.regions)]);
  const filter = withChecksOfText(asked, checks);
  if (head) yield head;
  let after: FindingPosition | undefined;
  for (;;) {
    const { rows, next } = await findingPage(db.pool, scope, filter, kinds, { sort, after, limit: pageSize });
    if (rows.length > 0) yield rows.map((one) => row(listed(one, checks))).join("");
    if (next === null) return;
    after = next;
  }
}
