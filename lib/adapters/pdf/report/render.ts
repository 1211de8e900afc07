import { mark } from "@/lib/adapters/pdf/shapes";
import { page, Sheet } from "@/lib/adapters/pdf/sheet";
import { palette } from "@/lib/domain/reports/palette";
import { momentInWords } from "@/lib/domain/reports/period";
import type { Report } from "@/lib/domain/reports/report";
import { frameworksPage, methodPage } from "./appendix";
import { firstPage } from "./first-page";
import { principlePage } from "./principle-page";

function frame(sheet: Sheet, report: Report, number: number, of: number): void {
  const small = { size: 7.5, colour: palette.muted } as const;
  mark(sheet, page.left, 30, 13);
  sheet.text("Heptagon", page.left + 18, 32, 100, { font: "bold", size: 9 });
  const about = `${report.organisation ?? "AWS organisation"} · ${report.period.words}`;
  if (number > 1) sheet.text(about, page.right - 360, 33, 360, { ...small, align: "right", oneLine: true });
  sheet.document.moveTo(page.left, 804).lineTo(page.right, 804).lineWidth(0.5).stroke(palette.border);
  const made = `Made ${momentInWords(report.zone, report.madeAt)} · formula ${report.formula} · every figure can be recomputed, see appendix B`;
  sheet.text(made, page.left, 811, 420, { ...small, oneLine: true });
  sheet.text(`${number} of ${of}`, page.right - 60, 811, 60, { ...small, align: "right" });
}

/** The report as a tagged PDF. The same report makes the same bytes. */
export function renderPdf(report: Report): Promise<Buffer> {
  const name = report.organisation ?? "AWS organisation";
  const sheet = new Sheet({
    title: `Security report: ${name}, ${report.period.words}`,
    subject: report.sentence,
    madeAt: report.madeAt,
  });
  firstPage(sheet, report);
  for (const one of report.principles) {
    if (report.detailed.includes(one.principle)) principlePage(sheet, report, one);
  }
  frameworksPage(sheet, report);
  methodPage(sheet, report);
  return sheet.finish((number, of) => frame(sheet, report, number, of));
}
