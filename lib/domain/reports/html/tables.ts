import { effortWords } from "@/lib/domain/posture/effort-words";
import type { FixFirst } from "@/lib/domain/posture/fix-first";
import { principleNumbers } from "@/lib/domain/posture/principles";
import type { Severity } from "@/lib/domain/posture/severity";
import type { FrameworkCoverage } from "@/lib/domain/reports/framework-coverage";
import type { Report, ReportAccount, ReportCheck } from "@/lib/domain/reports/report";
import { percent, points, signed } from "@/lib/domain/reports/words";
import { sparklineSvg } from "./charts";
import { html, type Markup } from "./markup";

const shapes: Readonly<Record<Severity, string>> = { critical: "■", high: "◆", medium: "▲", low: "●" };

/** A severity's shape with its word. */
export function severityMark(severity: Severity): Markup {
  return html`<span class="severity ${severity}">${shapes[severity]} ${severity}</span>`;
}

/** A change with its sign, coloured by which way it went. */
export function changeMark(change: number | null, digits = 0): Markup {
  const way = change === null || Math.round(change * 10) === 0 ? "muted" : change > 0 ? "better" : "worse";
  return html`<span class="${way}">${signed(change, digits)}</span>`;
}

function table(heads: readonly string[], rows: readonly Markup[], numbersFrom = heads.length): Markup {
  return html`<div class="scroll"><table><thead><tr>${heads.map((head, index) => html`<th scope="col" class="${index >= numbersFrom ? "number" : ""}">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The seven scores and the overall one, each with its coverage, its course and its change. */
export function scoreTable({ principles, overall }: Report): Markup {
  const rows = [
    ...principles.map((one) => ({ ...one, label: `${one.principle}  ${one.name}`, whole: false })),
    { ...overall, label: "Overall", whole: true },
  ].map(
    (row) =>
      html`<tr class="${row.whole ? "whole" : ""}"><th scope="row">${row.label}</th><td class="number muted">${percent(row.coverage)}${row.provisional ? " provisional" : ""}</td><td>${sparklineSvg(row.trend)}</td><td class="number score">${points(row.score)}</td><td class="number">${changeMark(row.change)}</td></tr>`,
  );
  return html`<table><thead><tr><th scope="col">Principle</th><th scope="col" class="number">Assessed</th><td></td><th scope="col" class="number">Score</th><th scope="col" class="number">Change</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What to fix first: what it gains and what it costs. */
export function fixTable(fixes: readonly FixFirst[]): Markup {
  const rows = fixes.map(
    (fix) =>
      html`<tr><td>${severityMark(fix.severity)}</td><td class="strong">${fix.title}</td><td class="number">${fix.principle}</td><td class="number">${fix.failing} of ${fix.assessed}</td><td class="number">${changeMark(fix.gain, 1)}</td><td class="number">${effortWords(fix.effortMinutes)}</td></tr>`,
  );
  return table(["Severity", "What", "Principle", "Failing", "Gain", "Effort"], rows, 2);
}

/** Accounts by principles, worst first. */
export function accountTable(accounts: readonly ReportAccount[]): Markup {
  const rows = accounts.map(
    ({ account, name, overall, scores }) =>
      html`<tr><th scope="row">${name ?? account} <code class="muted">${name ? account : ""}</code></th><td class="number strong">${points(overall)}</td>${scores.map((score) => html`<td class="number">${points(score)}</td>`)}</tr>`,
  );
  return table(["Account", "Overall", ...principleNumbers.map(String)], rows, 1);
}

/** A principle's checks with what its number is made of. */
export function checkTable(checks: readonly ReportCheck[]): Markup {
  const rows = checks.map(
    (row) =>
      html`<tr><td>${severityMark(row.severity)}</td><td>${row.title}</td>${[row.passed, row.failed, row.notAssessed, row.muted, row.weight].map((count) => html`<td class="number ${count === 0 ? "muted" : ""}">${count}</td>`)}<td class="number strong">${row.ratio === null ? "–" : row.ratio.toFixed(3)}</td></tr>`,
  );
  return table(["Severity", "Check", "Pass", "Fail", "Not assessed", "Muted", "Weight", "r"], rows, 2);
}

/** How many of each framework's requirements are met. */
export function frameworkTable(frameworks: readonly FrameworkCoverage[]): Markup {
  const rows = frameworks.map(({ framework, met, totals }) => {
    const { partly, not_met, not_assessed, gap } = totals;
    const counts = [totals.met, partly, not_met, not_assessed, gap];
    return html`<tr><th scope="row">${framework}</th><td><meter min="0" max="1" value="${met.toFixed(3)}">${percent(met)}</meter></td><td class="number strong">${percent(met)}</td>${counts.map((count) => html`<td class="number">${count}</td>`)}</tr>`;
  });
  const heads = [
    "Framework",
    "Met, of those judged",
    "",
    "Met",
    "Partly",
    "Not met",
    "Not assessed",
    "No check",
  ];
  return table(heads, rows, 2);
}
