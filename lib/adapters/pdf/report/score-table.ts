import { arrow, shareBar, sparkline } from "@/lib/adapters/pdf/shapes";
import { page, type Sheet } from "@/lib/adapters/pdf/sheet";
import { palette } from "@/lib/domain/reports/palette";
import type { Report, ReportFigure } from "@/lib/domain/reports/report";
import { percent, points, signed } from "@/lib/domain/reports/words";

const rowHeight = 23;

type Row = ReportFigure & { label: string; trend: Report["overall"]["trend"]; whole: boolean };

function changeCell(sheet: Sheet, { change }: Row, x: number, y: number, width: number): void {
  const rounded = Math.round(change ?? 0);
  const colour = rounded === 0 ? palette.muted : rounded > 0 ? palette.better : palette.worse;
  if (rounded !== 0) arrow(sheet, x + width - 26, y + 2.2, 5.5, rounded > 0);
  sheet.text(signed(change), x, y, width, { size: 8.5, align: "right", colour, font: "medium" });
}

function write(sheet: Sheet, row: Row, left: number, y: number): void {
  const right = page.right;
  const name = { font: row.whole ? "bold" : "regular", size: 9 } as const;
  sheet.group("TR", () => {
    sheet.tag("TH", () => sheet.text(row.label, left, y + 6, 152, { ...name, oneLine: true }), {
      scope: "Row",
    });
    sheet.tag(
      "TD",
      () => {
        shareBar(sheet, { x: left + 156, y: y + 8.6, width: 22, height: 4 }, row.coverage, palette.faint);
        sheet.text(percent(row.coverage), left + 178, y + 6.5, 26, {
          size: 7,
          align: "right",
          colour: palette.muted,
        });
      },
      { alt: `${percent(row.coverage)} assessed${row.provisional ? ", provisional" : ""}` },
    );
    sheet.decorate(() => sparkline(sheet, { x: left + 211, y: y + 5, width: 26, height: 12 }, row.trend));
    sheet.tag("TD", () =>
      sheet.text(points(row.score), right - 62, y + 3, 28, { font: "bold", size: 13, align: "right" }),
    );
    sheet.tag("TD", () => changeCell(sheet, row, right - 33, y + 6, 33));
  });
}

/** The seven scores, each with how much was assessed, its course and its change; the overall one below. */
export function scoreTable(sheet: Sheet, report: Report, at: { x: number; y: number }): void {
  const rows: Row[] = [
    ...report.principles.map((one) => ({ ...one, label: `${one.principle}  ${one.name}`, whole: false })),
    { ...report.overall, label: "Overall", whole: true },
  ];
  const heads = [
    ["Principle", at.x, 152, "left"],
    ["Assessed", at.x + 156, 48, "right"],
    ["Score", page.right - 64, 30, "right"],
    ["Change", page.right - 33, 33, "right"],
  ] as const;
  sheet.group("Table", () => {
    sheet.group("TR", () => {
      for (const [text, x, width, align] of heads) {
        const style = { size: 7, colour: palette.muted, font: "medium", align, oneLine: true } as const;
        sheet.tag("TH", () => sheet.text(text, x, at.y - 8, width, style), { scope: "Column" });
      }
    });
    rows.forEach((row, index) => {
      const y = at.y + 3 + index * rowHeight;
      sheet.decorate(() =>
        sheet.document
          .moveTo(at.x, y)
          .lineTo(page.right, y)
          .lineWidth(row.whole ? 0.9 : 0.5)
          .stroke(row.whole ? palette.faint : palette.grid),
      );
      write(sheet, row, at.x, y);
    });
  });
}
