import { severity, shareBar } from "@/lib/adapters/pdf/shapes";
import { contentWidth, page, type Sheet } from "@/lib/adapters/pdf/sheet";
import { type Column, table } from "@/lib/adapters/pdf/table";
import { noChecksNote } from "@/lib/domain/reports/method";
import { palette } from "@/lib/domain/reports/palette";
import type { Report, ReportCheck, ReportPrinciple } from "@/lib/domain/reports/report";
import { countWords, coverageWords, points, sinceWords } from "@/lib/domain/reports/words";
import { resourceList } from "./resource-list";
import { trendChart } from "./trend-chart";

const count = (member: "passed" | "failed" | "notAssessed" | "muted", head: string): Column<ReportCheck> => ({
  head,
  width: 42,
  align: "right",
  style: (row) => ({
    font: member === "failed" && row.failed > 0 ? "bold" : "regular",
    colour: row[member] === 0 ? palette.faint : palette.text,
  }),
  text: (row) => row[member].toLocaleString("en-GB"),
});

function checkColumns(sheet: Sheet): Column<ReportCheck>[] {
  return [
    {
      head: "Severity",
      width: 58,
      text: (row) => row.severity,
      draw: (row, box) => severity(sheet, box, row.severity, 7.5),
    },
    { head: "Check", width: 201.28, text: ({ title }) => title },
    count("passed", "Pass"),
    count("failed", "Fail"),
    { ...count("notAssessed", "Not assessed"), width: 58 },
    count("muted", "Muted"),
    {
      head: "Weight",
      width: 34,
      align: "right",
      style: { colour: palette.muted },
      text: ({ weight }) => String(weight),
    },
    {
      head: "r",
      width: 34,
      align: "right",
      style: { font: "medium" },
      text: ({ ratio }) => (ratio === null ? "–" : ratio.toFixed(3)),
    },
  ];
}

function figures(sheet: Sheet, one: ReportPrinciple): void {
  const y = sheet.y;
  sheet.tag("P", () => {
    sheet.text(points(one.score), page.left, y - 4, 60, { font: "bold", size: 30 });
    sheet.text("of 100", page.left + 54, y + 14, 40, { size: 9, colour: palette.muted });
    sheet.text(sinceWords(one), page.left + 104, y + 1, 250, { size: 9.5, font: "medium" });
    sheet.text(coverageWords(one), page.left + 104, y + 15, 300, { size: 8.5, colour: palette.muted });
  });
  sheet.decorate(() =>
    shareBar(sheet, { x: page.right - 90, y: y + 18, width: 90, height: 5 }, one.coverage, palette.faint),
  );
  sheet.y += 36;
}

/** A principle's own page: its course, its checks with what the number is made of, and what fails. */
export function principlePage(sheet: Sheet, report: Report, one: ReportPrinciple): void {
  sheet.newPage();
  sheet.heading(`${one.principle}  ${one.name}`, "H1");
  if (one.checks.length === 0) {
    sheet.paragraph(noChecksNote, { colour: palette.muted });
    return;
  }
  figures(sheet, one);
  if (one.worst) sheet.paragraph(`${one.worst}.`, { font: "medium", size: 10.5, after: 8 });
  trendChart(sheet, { x: page.left, y: sheet.y, width: contentWidth, height: 96 }, one);
  sheet.heading(`${countWords(one.checks.length, "check")}, those that cost most first`);
  table(sheet, checkColumns(sheet), one.checks, { size: 8 });
  sheet.y += 12;
  resourceList(sheet, report, one);
}
