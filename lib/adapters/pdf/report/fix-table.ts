import { severity } from "@/lib/adapters/pdf/shapes";
import type { Sheet } from "@/lib/adapters/pdf/sheet";
import { table } from "@/lib/adapters/pdf/table";
import { effortWords } from "@/lib/domain/posture/effort-words";
import type { FixFirst } from "@/lib/domain/posture/fix-first";
import { palette } from "@/lib/domain/reports/palette";
import { signed } from "@/lib/domain/reports/words";

/** What to fix first: what it gains and what it costs. */
export function fixTable(sheet: Sheet, fixes: readonly FixFirst[]): void {
  if (fixes.length === 0) return;
  sheet.heading("Fix first", "H2", 40);
  table(
    sheet,
    [
      {
        head: "Severity",
        width: 60,
        text: ({ severity: value }) => value,
        draw: ({ severity: value }, box) => severity(sheet, box, value),
      },
      { head: "What", width: 262, text: ({ title }) => title, style: { font: "medium", oneLine: true } },
      { head: "Principle", width: 44, align: "right", text: ({ principle }) => String(principle) },
      {
        head: "Failing",
        width: 55,
        align: "right",
        text: ({ failing, assessed }) => `${failing} of ${assessed}`,
      },
      {
        head: "Gain",
        width: 40,
        align: "right",
        style: { font: "bold", colour: palette.better },
        text: ({ gain }) => signed(gain, 1),
      },
      {
        head: "Effort",
        width: 50.28,
        align: "right",
        text: ({ effortMinutes }) => effortWords(effortMinutes),
      },
    ],
    fixes,
    { size: 8.5, padding: 3 },
  );
  sheet.y += 12;
}
