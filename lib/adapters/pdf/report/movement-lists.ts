import { contentWidth, page, type Sheet } from "@/lib/adapters/pdf/sheet";
import { palette } from "@/lib/domain/reports/palette";
import type { Report, ReportMovement } from "@/lib/domain/reports/report";
import { movementWords, signed } from "@/lib/domain/reports/words";

const gap = 22;
const columnWidth = (contentWidth - gap) / 2;

function list(
  sheet: Sheet,
  heading: string,
  moved: readonly ReportMovement[],
  x: number,
  none: string,
): number {
  let y = sheet.y;
  sheet.tag("H2", () => sheet.text(heading, x, y, columnWidth, { font: "bold", size: 11 }));
  y += 17;
  if (moved.length === 0) {
    sheet.tag("P", () => sheet.text(none, x, y, columnWidth, { colour: palette.muted }));
    return y + 16;
  }
  sheet.group("L", () => {
    for (const one of moved) {
      const colour = one.points > 0 ? palette.better : palette.worse;
      sheet.tag("LI", () => {
        sheet.text(signed(one.points, 1), x, y, 30, { font: "bold", size: 9, align: "right", colour });
        sheet.text(one.title, x + 38, y, columnWidth - 38, { size: 9, font: "medium", oneLine: true });
        sheet.text(movementWords(one), x + 38, y + 11.5, columnWidth - 38, {
          size: 7.5,
          colour: palette.muted,
          oneLine: true,
        });
      });
      y += 24.5;
    }
  });
  return y;
}

/** What got worse and what got better, side by side; points are those of the check's principle. */
export function movementLists(sheet: Sheet, { worse, better, overall }: Report): void {
  const nothing = overall.change === null ? "There is no earlier score to compare with." : "Nothing.";
  const ends = [
    list(sheet, "What got worse", worse, page.left, nothing),
    list(sheet, "What got better", better, page.left + columnWidth + gap, nothing),
  ];
  sheet.y = Math.max(...ends) + 5;
}
