import { radarPath, radarPoint } from "@/lib/domain/charts/radar-shape";
import { sparklinePath } from "@/lib/domain/charts/sparkline-path";
import { trendDays } from "@/lib/domain/charts/trend-days";
import type { TrendPoint } from "@/lib/domain/posture/trend";
import type { Report } from "@/lib/domain/reports/report";
import { points } from "@/lib/domain/reports/words";
import { html, type Markup } from "./markup";

const size = { width: 320, height: 290 };
const centre = { x: 160, y: 148 };
const radius = 106;

/** The seven scores as a heptagon; dashed, the start of the period. */
export function radarSvg({ principles }: Report): Markup {
  const now = radarPath(
    principles.map(({ score }) => score),
    centre,
    radius,
  );
  const then = radarPath(
    principles.map(({ before }) => before),
    centre,
    radius,
  );
  const said = principles.map(({ name, score }) => `${name} ${points(score)}`).join(", ");
  return html`<svg class="radar" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="The seven scores as a heptagon: ${said}">
${[25, 50, 75, 100].map((share) => html`<path class="ring" d="${radarPath(Array(7).fill(share), centre, radius).path}"/>`)}
<path class="then" d="${then.path}"/><path class="${now.closed ? "now closed" : "now"}" d="${now.path}"/>
${principles.map(({ principle, score }, index) => {
  const label = radarPoint(index, 1.17, centre, radius);
  return html`<text x="${label.x}" y="${label.y + 4}">${principle} · ${points(score)}</text>`;
})}</svg>`;
}

/** A small line of a score over time. */
export function sparklineSvg(trend: readonly TrendPoint[]): Markup {
  const values = trendDays(trend).map(({ score }) => score);
  const known = values.filter((value) => value !== null);
  const range = { low: Math.min(...known) - 4, high: Math.max(...known) + 4 };
  const path = known.length === 0 ? "" : sparklinePath(values, { width: 60, height: 18 }, range);
  return html`<svg class="sparkline" viewBox="-1 -1 62 20" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** A score day by day, from 0 to 100; days without data are gaps. Nothing when there are fewer than two. */
export function trendSvg(name: string, trend: readonly TrendPoint[]): Markup {
  const days = trendDays(trend);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2 || days.every(({ score }) => score === null)) return html``;
  const path = sparklinePath(
    days.map(({ score }) => score),
    { width: 740, height: 100 },
    { low: 0, high: 100 },
  );
  const said = `${name}, day by day: ${points(first.score)} on ${first.day}, ${points(last.score)} on ${last.day}`;
  return html`<svg class="trend" viewBox="-28 -6 780 132" role="img" aria-label="${said}">
${[0, 50, 100].map((value) => html`<line x1="0" x2="740" y1="${100 - value}" y2="${100 - value}"/><text x="-8" y="${104 - value}" class="end">${value}</text>`)}
<path d="${path}"/><text x="0" y="120">${first.day}</text><text x="740" y="120" class="end">${last.day}</text></svg>`;
}
