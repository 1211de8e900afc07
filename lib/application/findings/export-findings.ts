import type { Database } from "@/lib/adapters/db/database";
import { accountNames } from "@/lib/adapters/db/queries/posture/account-names";
import type { FindingFilter } from "@/lib/adapters/db/queries/posture/finding-filter";
import type { FindingRow, FindingSort } from "@/lib/adapters/db/queries/posture/finding-page";
import { allChecks } from "@/lib/application/checks/all-checks";
import { findingPages } from "@/lib/application/findings/finding-pages";
import { type ListedFinding, listed } from "@/lib/application/findings/list-findings";
import { csvLine } from "@/lib/domain/export/csv";
import type { CheckBook } from "@/lib/domain/posture/check-book";
import { securityFinding } from "@/lib/domain/reports/asff";
import { complianceFinding } from "@/lib/domain/reports/ocsf";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import manifest from "@/package.json";

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

type Around = { checks: CheckBook; names: ReadonlyMap<string, string | null> };

/** A row as the formats of other products describe it. */
function described(row: FindingRow, { checks, names }: Around) {
  return {
    ...row,
    accountName: names.get(row.account) ?? null,
    of: row.source === "heptagon" ? checks.byId(row.check) : undefined,
  };
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
// An export is of now, not of a period: nothing in it is new, everything is as it stands.
const ocsf = { productVersion: manifest.version, periodFrom: new Date(8.64e15) };

const writers = {
  csv: (row: FindingRow, { checks }: Around) => {
    const finding = listed(row, checks);
    return csvLine(columns.map((column) => finding[column]));
  },
  jsonl: (row: FindingRow, { checks }: Around) => line(listed(row, checks)),
  ocsf: (row: FindingRow, around: Around) => line(complianceFinding(described(row, around), ocsf)),
  asff: (row: FindingRow, around: Around) => line(securityFinding(described(row, around))),
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
  const [checks, names] = await Promise.all([allChecks(db), accountNames(db.pool, scope)]);
  if (format === "csv") yield csvLine(columns);
  for await (const rows of findingPages(db, scope, asked, { sort, checks })) {
    yield rows.map((row) => writers[format](row, { checks, names })).join("");
  }
}
