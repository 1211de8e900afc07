import { shareBar } from "@/lib/adapters/pdf/shapes";
import type { Sheet } from "@/lib/adapters/pdf/sheet";
import { type Column, table } from "@/lib/adapters/pdf/table";
import type { RequirementStatus } from "@/lib/domain/posture/frameworks/assess";
import { type FrameworkCoverage, openRequirements } from "@/lib/domain/reports/framework-coverage";
import { frameworksNote, howScoresAreMade, originWords } from "@/lib/domain/reports/method";
import { palette } from "@/lib/domain/reports/palette";
import type { Report } from "@/lib/domain/reports/report";
import { percent } from "@/lib/domain/reports/words";

const count = (head: string, width: number, status: RequirementStatus): Column<FrameworkCoverage> => ({
  head,
  width,
  align: "right",
  text: ({ totals }) => String(totals[status]),
});

/** The frameworks: how many of their requirements are met, and which are not. */
export function frameworksPage(sheet: Sheet, { frameworks }: Report): void {
  sheet.newPage();
  sheet.heading("Appendix A  Frameworks", "H1");
  sheet.paragraph(frameworksNote, { colour: palette.muted, after: 10 });
  table(
    sheet,
    [
      { head: "Framework", width: 196, style: { font: "medium" }, text: ({ framework }) => framework },
      {
        head: "Met, of those judged",
        width: 70,
        text: ({ met }) => percent(met),
        draw: ({ met }, { x, y, width }) =>
          shareBar(sheet, { x, y: y + 2, width: width - 6, height: 5 }, met, palette.better),
      },
      { head: "", width: 34, align: "right", style: { font: "bold" }, text: ({ met }) => percent(met) },
      count("Met", 32, "met"),
      count("Partly", 36, "partly"),
      count("Not met", 43, "not_met"),
      count("Not assessed", 58, "not_assessed"),
      count("No check", 42.28, "gap"),
    ],
    frameworks,
    { size: 8.5, padding: 5 },
  );
  sheet.y += 16;
  for (const coverage of frameworks) {
    const lists = openRequirements(coverage);
    if (lists.length > 0) sheet.heading(coverage.framework, "H3", 64);
    for (const list of lists) sheet.paragraph(list, { size: 8, after: 3 });
    sheet.y += 6;
  }
}

/** How the numbers came to be, and how to make them again. */
export function methodPage(sheet: Sheet, report: Report): void {
  sheet.newPage();
  sheet.heading("Appendix B  How to recompute these numbers", "H1");
  for (const { title, text } of howScoresAreMade(report)) {
    sheet.heading(title, "H3", 30);
    sheet.paragraph(text, { after: 9 });
  }
  sheet.heading("Where the data came from", "H3", 30);
  sheet.paragraph(originWords(report));
  for (const caveat of report.caveats) sheet.paragraph(caveat, { font: "medium" });
}
