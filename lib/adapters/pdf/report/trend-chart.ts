import type { Box } from "@/lib/adapters/pdf/shapes";
import type { Sheet } from "@/lib/adapters/pdf/sheet";
import { sparklinePath } from "@/lib/domain/charts/sparkline-path";
import { trendDays } from "@/lib/domain/charts/trend-days";
import { palette } from "@/lib/domain/reports/palette";
import type { ReportPrinciple } from "@/lib/domain/reports/report";
import { points } from "@/lib/domain/reports/words";

const axis = 22;
const label = { size: 7, colour: palette.muted } as const;

function dayWords(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function plot(sheet: Sheet, box: Box, values: readonly (number | null)[]): void {
  const { document } = sheet;
  for (const value of [0, 50, 100]) {
    const y = box.y + box.height * (1 - value / 100);
    document
      .moveTo(box.x, y)
      .lineTo(box.x + box.width, y)
      .lineWidth(0.5)
      .stroke(palette.border);
    sheet.text(String(value), box.x - axis, y - 4, axis - 6, { ...label, align: "right" });
  }
  const path = sparklinePath(values, box, { low: 0, high: 100 });
  document
    .save()
    .translate(box.x, box.y)
    .path(path)
    .lineWidth(1.6)
    .lineJoin("round")
    .stroke(palette.accent)
    .restore();
  const last = values.findLastIndex((value) => value !== null);
  const score = values[last] ?? 0;
  const x = box.x + (box.width * last) / Math.max(1, values.length - 1);
  document.circle(x, box.y + box.height * (1 - score / 100), 2.4).fill(palette.accent);
}

/** A principle's score day by day, from 0 to 100; days without data are gaps. Nothing when there are fewer than two. */
export function trendChart(
  sheet: Sheet,
  { x, y, width, height }: Box,
  { name, trend, score }: ReportPrinciple,
): void {
  const days = trendDays(trend);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2 || score === null) return;
  const box = { x: x + axis, y: y + 5, width: width - axis - 4, height: height - 24 };
  const alt = `${name}, day by day from ${dayWords(first.day)} (${points(first.score)}) to ${dayWords(last.day)} (${points(score)}).`;
  sheet.tag(
    "Figure",
    () => {
      plot(
        sheet,
        box,
        days.map((one) => one.score),
      );
      const below = box.y + box.height + 5;
      sheet.text(dayWords(first.day), box.x, below, 80, label);
      sheet.text(dayWords(last.day), box.x + box.width - 80, below, 80, { ...label, align: "right" });
    },
    { alt },
  );
  sheet.y += height + 4;
}
