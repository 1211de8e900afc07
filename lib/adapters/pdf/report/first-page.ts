import { radar } from "@/lib/adapters/pdf/shapes";
import { page, type Sheet } from "@/lib/adapters/pdf/sheet";
import { palette } from "@/lib/domain/reports/palette";
import { momentInWords } from "@/lib/domain/reports/period";
import type { Report } from "@/lib/domain/reports/report";
import { points } from "@/lib/domain/reports/words";
import { accountTable } from "./account-table";
import { counts } from "./counts";
import { fixTable } from "./fix-table";
import { movementLists } from "./movement-lists";
import { scoreTable } from "./score-table";

/** What an account's row, and what stands above the first, takes of the page. */
const accountRow = 18.5;
const accountsHead = 40;

function title(sheet: Sheet, report: Report): void {
  const { period, scope, zone, asOf } = report;
  const known = asOf ? `data as of ${momentInWords(zone, asOf)}` : "no data yet";
  sheet.paragraph(report.organisation ?? "AWS organisation", { font: "bold", size: 20, tag: "H1", after: 1 });
  sheet.paragraph(`Security report, ${period.words}`, { font: "medium", size: 10.5, after: 2 });
  sheet.paragraph(`${scope} · ${known}`, { size: 8.5, colour: palette.muted, after: 11 });
}

function answer(sheet: Sheet, { sentence, lead }: Report): void {
  sheet.paragraph(sentence, { font: "bold", size: 14.5, after: 3 });
  sheet.paragraph(lead, { size: 9.5, colour: palette.muted, after: 10 });
}

function picture(sheet: Sheet, report: Report): void {
  const box = { x: page.left - 6, y: sheet.y, width: 204, height: 194 };
  const { principles } = report;
  const said = principles.map(({ name, score }) => `${name} ${points(score)}`).join(", ");
  sheet.tag(
    "Figure",
    () =>
      radar(
        sheet,
        box,
        principles.map(({ score }) => score),
        principles.map(({ before }) => before),
      ),
    { alt: `The seven scores as a heptagon: ${said}. Dashed: the start of the period.` },
  );
  scoreTable(sheet, report, { x: page.left + 212, y: box.y + 4 });
  sheet.y = box.y + box.height + 8;
}

/** As many accounts as the page has room for; true when that is all of them. */
function accounts(sheet: Sheet, { accounts: all }: Report): boolean {
  const room = Math.floor((page.bottom - sheet.y - accountsHead) / accountRow);
  const shown = all.slice(0, Math.max(0, room));
  if (shown.length === 0) return all.length === 0;
  const cut = shown.length < all.length ? ` (${shown.length} of ${all.length})` : "";
  sheet.heading(`Accounts, worst first${cut}`, "H2", 0);
  accountTable(sheet, shown);
  return cut === "";
}

/** One page that says it all: the answer, the seven scores, what moved, what to fix, where. */
export function firstPage(sheet: Sheet, report: Report): void {
  title(sheet, report);
  answer(sheet, report);
  picture(sheet, report);
  counts(sheet, report.counts);
  movementLists(sheet, report);
  fixTable(sheet, report.fixes);
  if (accounts(sheet, report)) return;
  sheet.newPage();
  sheet.heading("Every account, worst first", "H1");
  accountTable(sheet, report.accounts);
}
