import { severity } from "@/lib/adapters/pdf/shapes";
import { page, type Sheet } from "@/lib/adapters/pdf/sheet";
import { table } from "@/lib/adapters/pdf/table";
import { palette } from "@/lib/domain/reports/palette";
import { dayIn } from "@/lib/domain/reports/period";
import type { Report, ReportCheck, ReportPrinciple } from "@/lib/domain/reports/report";

function one(sheet: Sheet, { zone, accounts }: Report, check: ReportCheck): void {
  const names = new Map(accounts.map(({ account, name }) => [account, name ?? account]));
  sheet.need(64);
  const { y } = sheet;
  sheet.tag("H3", () => {
    severity(sheet, { x: page.left, y: y + 0.6, width: 56, height: 8 }, check.severity, 8);
    sheet.text(check.title, page.left + 58, y, 380, { font: "bold", size: 9, oneLine: true });
    sheet.text(`${check.failed} of ${check.passed + check.failed}`, page.right - 70, y, 70, {
      size: 9,
      align: "right",
    });
  });
  sheet.y += 15;
  table(
    sheet,
    [
      { head: "Resource", width: 196, style: { font: "mono", size: 6.8 }, text: ({ resource }) => resource },
      { head: "Why", width: 153.28, text: ({ reason }) => reason },
      { head: "Account", width: 60, text: ({ account }) => names.get(account) ?? account },
      { head: "Region", width: 54, text: ({ region }) => region },
      { head: "Since", width: 48, align: "right", text: ({ firstSeen }) => dayIn(zone, firstSeen) },
    ],
    check.resources,
    { size: 7.5, padding: 3 },
  );
  sheet.y += 3;
  if (check.more > 0) {
    sheet.paragraph(`and ${check.more.toLocaleString("en-GB")} more, which the CSV report lists`, {
      size: 7.5,
      colour: palette.muted,
    });
  }
  sheet.y += 9;
}

/** What fails, check by check, those that cost most first. */
export function resourceList(sheet: Sheet, report: Report, { checks }: ReportPrinciple): void {
  const failing = checks.filter(({ resources }) => resources.length > 0);
  if (failing.length === 0) return;
  sheet.heading("What fails", "H2", 90);
  for (const check of failing) one(sheet, report, check);
}
