import { shareBar } from "@/lib/adapters/pdf/shapes";
import type { Sheet } from "@/lib/adapters/pdf/sheet";
import { table } from "@/lib/adapters/pdf/table";
import { frameworksNote, howScoresAreMade, originWords } from "@/lib/domain/reports/method";
import { palette } from "@/lib/domain/reports/palette";
import type { Report } from "@/lib/domain/reports/report";
import type { FrameworkCoverage } from "@/lib/domain/reports/requirements-met";
import { percent } from "@/lib/domain/reports/words";

function total({ met, failing, notAssessed }: FrameworkCoverage): number {
  return met.length + failing.length + notAssessed.length;
}

/** The frameworks: how many of the requirements that checks can judge are met, and which are not. */
export function frameworksPage(sheet: Sheet, { frameworks }: Report): void {
  if (frameworks.length === 0) return;
  sheet.newPage();
  sheet.heading("Appendix A  Frameworks", "H1");
  sheet.paragraph(frameworksNote, { colour: palette.muted, after: 10 });
  table(
    sheet,
    [
      { head: "Framework", width: 190, style: { font: "medium" }, text: ({ framework }) => framework },
      {
        head: "Met",
        width: 110,
        text: (row) => percent(row.met.length / total(row)),
        draw: (row, { x, y, width }) =>
          shareBar(
            sheet,
            { x, y: y + 2, width: width - 10, height: 5 },
            row.met.length / total(row),
            palette.better,
          ),
      },
      {
        head: "",
        width: 45,
        align: "right",
        style: { font: "bold" },
        text: (row) => percent(row.met.length / total(row)),
      },
      { head: "Met", width: 50, align: "right", text: (row) => `${row.met.length}` },
      { head: "Failing", width: 55, align: "right", text: ({ failing }) => String(failing.length) },
      {
        head: "Not assessed",
        width: 61.28,
        align: "right",
        text: ({ notAssessed }) => String(notAssessed.length),
      },
    ],
    frameworks,
    { size: 8.5, padding: 5 },
  );
  sheet.y += 16;
  for (const { framework, failing, notAssessed } of frameworks) {
    if (failing.length + notAssessed.length === 0) continue;
    sheet.heading(framework, "H3", 64);
    if (failing.length > 0) sheet.paragraph(`Failing: ${failing.join(" · ")}`, { size: 8, after: 3 });
    if (notAssessed.length > 0) {
      sheet.paragraph(`Not assessed: ${notAssessed.join(" · ")}`, {
        size: 8,
        colour: palette.muted,
        after: 3,
      });
    }
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
