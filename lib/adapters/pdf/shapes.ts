import { radarPath, radarPoint } from "@/lib/domain/charts/radar-shape";
import { sparklinePath } from "@/lib/domain/charts/sparkline-path";
import { trendDays } from "@/lib/domain/charts/trend-days";
import type { Severity } from "@/lib/domain/posture/severity";
import type { TrendPoint } from "@/lib/domain/posture/trend";
import { palette, severityColour } from "@/lib/domain/reports/palette";
import { points } from "@/lib/domain/reports/words";
import type { Sheet } from "./sheet";

export type Box = { x: number; y: number; width: number; height: number };

/** The mark: a heptagon's outline. */
export function mark(sheet: Sheet, x: number, y: number, size: number): void {
  const centre = { x: x + size / 2, y: y + size / 2 };
  const { path } = radarPath(Array(7).fill(100), centre, size / 2);
  sheet.document
    .path(path)
    .lineWidth(size / 11)
    .lineJoin("round")
    .stroke(palette.accent);
}

/** The seven scores as a heptagon; dashed, what they were before. */
export function radar(
  sheet: Sheet,
  { x, y, width, height }: Box,
  now: readonly (number | null)[],
  before: readonly (number | null)[],
): void {
  const { document } = sheet;
  const radius = Math.min(width, height) / 2 - 24;
  const centre = { x: x + width / 2, y: y + height / 2 + 6 };
  for (const share of [25, 50, 75, 100]) {
    document
      .path(radarPath(Array(7).fill(share), centre, radius).path)
      .lineWidth(0.5)
      .stroke(palette.border);
  }
  now.forEach((_, index) => {
    const rim = radarPoint(index, 1, centre, radius);
    document.moveTo(centre.x, centre.y).lineTo(rim.x, rim.y).lineWidth(0.4).stroke(palette.grid);
  });
  const then = radarPath(before, centre, radius);
  if (then.path)
    document.path(then.path).lineWidth(0.9).dash(2.5, { space: 2 }).stroke(palette.faint).undash();
  const shape = radarPath(now, centre, radius);
  if (shape.closed) document.path(shape.path).fillOpacity(0.14).fill(palette.accent).fillOpacity(1);
  if (shape.path) document.path(shape.path).lineWidth(1.8).lineJoin("round").stroke(palette.accent);
  now.forEach((score, index) => {
    if (score !== null) {
      const corner = radarPoint(index, score / 100, centre, radius);
      document.circle(corner.x, corner.y, 2.2).fill(palette.accent);
    }
    const label = radarPoint(index, 1 + 15 / radius, centre, radius);
    sheet.text(`${index + 1} · ${points(score)}`, label.x - 24, label.y - 5, 48, {
      font: "bold",
      size: 8.5,
      align: "center",
    });
  });
}

/** A small line of a score over time, from 0 to 100. */
export function sparkline(sheet: Sheet, { x, y, width, height }: Box, trend: readonly TrendPoint[]): void {
  const values = trendDays(trend).map(({ score }) => score);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return;
  const low = Math.max(0, Math.min(...known) - 4);
  const high = Math.min(100, Math.max(...known) + 4);
  const path = sparklinePath(values, { width, height }, { low, high });
  sheet.document
    .save()
    .translate(x, y)
    .path(path)
    .lineWidth(1.1)
    .lineJoin("round")
    .stroke(palette.accent)
    .restore();
}

/** A bar that is filled as far as the share (0–1) goes. */
export function shareBar(sheet: Sheet, { x, y, width, height }: Box, share: number, colour: string): void {
  sheet.document.roundedRect(x, y, width, height, height / 2).fill(palette.grid);
  if (share > 0)
    sheet.document.roundedRect(x, y, Math.max(height, width * share), height, height / 2).fill(colour);
}

/** A triangle that points up (better) or down (worse), so that a change is not told by colour alone. */
export function arrow(sheet: Sheet, x: number, y: number, size: number, up: boolean): void {
  const [base, tip] = up ? [y + size, y] : [y, y + size];
  sheet.document
    .polygon([x, base], [x + size, base], [x + size / 2, tip])
    .fill(up ? palette.better : palette.worse);
}

/** A severity's shape with its word: square, diamond, triangle, circle, from critical to low. */
export function severity(sheet: Sheet, { x, y, width }: Box, value: Severity, size = 8): void {
  const { document } = sheet;
  const colour = severityColour[value];
  const half = size * 0.36;
  const [cx, cy] = [x + half, y + size / 2 + 0.4];
  if (value === "critical") document.rect(x, cy - half, 2 * half, 2 * half).fill(colour);
  if (value === "high")
    document
      .polygon([cx, cy - half - 0.6], [cx + half + 0.6, cy], [cx, cy + half + 0.6], [cx - half - 0.6, cy])
      .fill(colour);
  if (value === "medium")
    document.polygon([cx - half, cy + half], [cx + half, cy + half], [cx, cy - half]).fill(colour);
  if (value === "low") document.circle(cx, cy, half).fill(colour);
  sheet.text(value, x + 2 * half + 4, y, width - 2 * half - 4, {
    size,
    colour,
    font: "medium",
    oneLine: true,
  });
}
