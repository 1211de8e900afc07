import type { Sheet } from "@/lib/adapters/pdf/sheet";
import { type Column, table } from "@/lib/adapters/pdf/table";
import { principleNumbers } from "@/lib/domain/posture/principles";
import { heatColour, palette } from "@/lib/domain/reports/palette";
import type { ReportAccount } from "@/lib/domain/reports/report";
import { points } from "@/lib/domain/reports/words";

/** Accounts by principles; the lower the score, the darker its cell. */
export function accountTable(sheet: Sheet, accounts: readonly ReportAccount[]): void {
  const scores = principleNumbers.map(
    (principle, index): Column<ReportAccount> => ({
      head: String(principle),
      width: 33,
      align: "center",
      text: (row) => points(row.scores[index] ?? null),
      fill: (row) => heatColour(row.scores[index] ?? null),
    }),
  );
  table(
    sheet,
    [
      {
        head: "Account",
        width: 140,
        style: { font: "medium", oneLine: true },
        text: ({ account, name }) => name ?? account,
      },
      {
        head: "Id",
        width: 92,
        style: { font: "mono", size: 7.5, colour: palette.muted },
        text: ({ account }) => account,
      },
      {
        head: "Overall",
        width: 48.28,
        align: "right",
        style: { font: "bold" },
        text: ({ overall }) => points(overall),
      },
      ...scores,
    ],
    accounts,
    { size: 8, padding: 3.2 },
  );
}
