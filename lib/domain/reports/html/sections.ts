import { openRequirements } from "@/lib/domain/reports/framework-coverage";
import { frameworksNote, howScoresAreMade, noChecksNote, originWords } from "@/lib/domain/reports/method";
import { dayIn, momentInWords } from "@/lib/domain/reports/period";
import type { Report, ReportCheck, ReportMovement, ReportPrinciple } from "@/lib/domain/reports/report";
import { countWords, coverageWords, movementWords, points, sinceWords } from "@/lib/domain/reports/words";
import { radarSvg, trendSvg } from "./charts";
import { html, type Markup } from "./markup";
import {
  accountTable,
  changeMark,
  checkTable,
  fixTable,
  frameworkTable,
  scoreTable,
  severityMark,
} from "./tables";

function moves(heading: string, moved: readonly ReportMovement[], none: string): Markup {
  const items = moved.map(
    (one) =>
      html`<li><b>${changeMark(one.points, 1)}</b><span>${one.title}<span class="detail">${movementWords(one)}</span></span></li>`,
  );
  return html`<div><h2>${heading}</h2>${moved.length === 0 ? html`<p class="muted">${none}</p>` : html`<ul class="moves">${items}</ul>`}</div>`;
}

/** The page that says it all. */
export function firstSection(report: Report): Markup {
  const { period, scope, zone, asOf, counts } = report;
  const figures = [
    [counts.failing, "findings fail"],
    [counts.critical, "of them critical"],
    [counts.notAssessed, "not assessed"],
    [counts.muted, "muted, with a reason"],
    [counts.resources, "resources"],
  ] as const;
  const none = report.overall.change === null ? "There is no earlier score to compare with." : "Nothing.";
  return html`<section><h1>${report.organisation ?? "AWS organisation"}</h1>
<p><b>Security report, ${period.words}</b></p><p class="muted">${scope} · ${asOf ? `data as of ${momentInWords(zone, asOf)}` : "no data yet"}</p>
<p class="answer">${report.sentence}</p><p class="muted">${report.lead}</p>
<div class="top">${radarSvg(report)}${scoreTable(report)}</div>
<ul class="counts">${figures.map(([count, words]) => html`<li><b>${count.toLocaleString("en-GB")}</b><span class="muted">${words}</span></li>`)}</ul>
<div class="two">${moves("What got worse", report.worse, none)}${moves("What got better", report.better, none)}</div>
<h2>Fix first</h2>${fixTable(report.fixes)}<h2>Accounts, worst first</h2>${accountTable(report.accounts)}</section>`;
}

function failing(report: Report, check: ReportCheck): Markup {
  const names = new Map(report.accounts.map(({ account, name }) => [account, name ?? account]));
  const rows = check.resources.map(
    (row) =>
      html`<tr><td><code>${row.resource}</code></td><td>${row.reason}</td><td>${names.get(row.account) ?? row.account}</td><td>${row.region}</td><td class="number">${dayIn(report.zone, row.firstSeen)}</td></tr>`,
  );
  const more =
    check.more > 0 ? html`<p class="muted">and ${check.more} more, which the CSV report lists</p>` : html``;
  return html`<h3>${severityMark(check.severity)} ${check.title} <span class="muted">${check.failed} of ${check.passed + check.failed}</span></h3><div class="scroll"><table><thead><tr>${["Resource", "Why", "Account", "Region", "Since"].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>${more}`;
}

/** A principle: its course, its checks, what fails. */
export function principleSection(report: Report, one: ReportPrinciple): Markup {
  const heading = html`<h2>${one.principle}  ${one.name}</h2>`;
  if (one.checks.length === 0) {
    return html`<section class="page">${heading}<p class="muted">${noChecksNote}</p></section>`;
  }
  const broken = one.checks.filter(({ resources }) => resources.length > 0);
  return html`<section class="page">${heading}
<p><span class="score">${points(one.score)}</span> of 100 · ${sinceWords(one)} · <span class="muted">${coverageWords(one)}</span></p>
${one.worst ? html`<p><b>${one.worst}.</b></p>` : html``}${trendSvg(one.name, one.trend)}
<h3>${countWords(one.checks.length, "check")}, those that cost most first</h3>${checkTable(one.checks)}
${broken.map((check) => failing(report, check))}</section>`;
}

/** The frameworks, and how to make the numbers again. */
export function appendixSections(report: Report): Markup {
  const lists = report.frameworks.map((coverage) => {
    const open = openRequirements(coverage).map((list) => html`<p>${list}</p>`);
    return open.length === 0 ? html`` : html`<h3>${coverage.framework}</h3>${open}`;
  });
  return html`<section class="page"><h2>Appendix A  Frameworks</h2><p class="muted">${frameworksNote}</p>${frameworkTable(report.frameworks)}${lists}</section>
<section class="page"><h2>Appendix B  How to recompute these numbers</h2>${howScoresAreMade(report).map(({ title, text }) => html`<h3>${title}</h3><pre>${text}</pre>`)}
<h3>Where the data came from</h3><p>${originWords(report)}</p>${report.caveats.map((caveat) => html`<p><b>${caveat}</b></p>`)}</section>`;
}
