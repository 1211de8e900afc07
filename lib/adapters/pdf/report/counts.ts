import { contentWidth, page, type Sheet } from "@/lib/adapters/pdf/sheet";
import { palette } from "@/lib/domain/reports/palette";
import type { Report } from "@/lib/domain/reports/report";

/** The figures that a board asks for, in one row. */
export function counts(
  sheet: Sheet,
  { resources, failing, critical, notAssessed, muted }: Report["counts"],
): void {
  const figures = [
    [failing, "findings fail"],
    [critical, "of them critical"],
    [notAssessed, "not assessed"],
    [muted, "muted, with a reason"],
    [resources, "resources"],
  ] as const;
  const width = contentWidth / figures.length;
  const height = 38;
  sheet.decorate(() =>
    sheet.document.roundedRect(page.left, sheet.y, contentWidth, height, 5).fill(palette.sunken),
  );
  figures.forEach(([count, words], index) => {
    const x = page.left + index * width + 10;
    const emphasis = words === "of them critical" && count > 0 ? palette.worse : palette.text;
    sheet.tag("P", () => {
      sheet.text(count.toLocaleString("en-GB"), x, sheet.y + 7, width - 12, {
        font: "bold",
        size: 13,
        colour: emphasis,
      });
      sheet.text(words, x, sheet.y + 23.5, width - 12, { size: 7.5, colour: palette.muted });
    });
  });
  sheet.y += height + 12;
}
