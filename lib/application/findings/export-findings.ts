import type { Database } from "@/lib/adapters/db/database";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import { type FindingPosition, findingPage } from "@/lib/adapters/db/queries/posture/finding-page";
import { type ListedFinding, listed } from "@/lib/application/findings/list-findings";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

const pageSize = 1_000;
const columns = [
  "id",
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

/** A CSV field (RFC 4180); a leading =, +, - or @ is quoted away, so that no spreadsheet runs it as a formula. */
export function csvField(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const writers = {
  csv: {
    head: `${columns.join(",")}\r\n`,
    row: (finding: ListedFinding) => `${columns.map((column) => csvField(finding[column])).join(",")}\r\n`,
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
  if (head) yield head;
  let after: FindingPosition | undefined;
  for (;;) {
    const rows = await findingPage(db.pool, scope, filter, { after, limit: pageSize });
    if (rows.length > 0) yield rows.map((one) => row(listed(one))).join("");
    if (rows.length < pageSize) return;
    after = rows.at(-1);
  }
}
