import type { Report } from "@/lib/domain/reports/report";
import { html, trusted } from "./markup";
import { appendixSections, firstSection, principleSection } from "./sections";
import { styleSheet } from "./style";

/** Nothing is fetched and nothing runs, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** The report as one HTML file that needs nothing else, on screen and printed. `fontBase64` is a WOFF2 of Inter. */
export function renderHtml(report: Report, fontBase64: string): string {
  const title = `Security report: ${report.organisation ?? "AWS organisation"}, ${report.period.words}`;
  const principles = report.principles.filter(({ principle }) => report.detailed.includes(principle));
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Heptagon"><title>${title}</title><style>${trusted(styleSheet(fontBase64))}</style></head>
<body><main><div class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><polygon points="12,2 19.8,5.8 21.7,14.2 16.3,21 7.7,21 2.3,14.2 4.2,5.8"/></svg>Heptagon</div>
${firstSection(report)}${principles.map((one) => principleSection(report, one))}${appendixSections(report)}</main></body></html>
`.markup;
}
