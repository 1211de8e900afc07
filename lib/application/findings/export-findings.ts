import type { Database } from "@/lib/adapters/db/database";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import { type FindingPosition, findingPage } from "@/lib/adapters/db/queries/posture/finding-page";
import { allChecks } from "@/lib/application/checks/all-checks";
import { type ListedFinding, listed } from "@/lib/application/findings/list-findings";
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
] as const satisfies readonly (keyof ListedFinding)[];

const writers = {
  csv: {
    head: csvLine(columns),
    row: (finding: ListedFinding) => csvLine(columns.map((column) => finding[column])),
  },
  jsonl: { head: "", row: (finding: ListedFinding) => `${JSON.stringify(finding)}\n` },
} as const;
export type ExportFormat = keyof typeof writers;

/** The filtered findings as text, a page at a time. */
export async function* exportFindings(
  db: Database,
  scope: AccountScope,
  filter: FindingFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  const { head, row } = writers[format];
  const checks = await allChecks(db);
  if (head) yield head;
  let after: FindingPosition | undefined;
  for (;;) {
    const rows = await findingPage(db.pool, scope, filter, { after, limit: pageSize });
    if (rows.length > 0) yield rows.map((one) => row(listed(one, checks))).join("");
    if (rows.length < pageSize) return;
    after = rows.at(-1);
  }
}
