import { palette, severityColour } from "@/lib/domain/reports/palette";

/** The style sheet of a report: one column, and pages when it is printed. */
export function styleSheet(fontBase64: string): string {
  return `
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${fontBase64}) format("woff2"); font-weight: 100 900; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font-size: 14px; }
body { margin: 0; background: ${palette.sunken}; color: ${palette.text}; font: 1rem/1.5 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 940px; margin: 24px auto; padding: 48px 56px; background: #fff; border: 1px solid ${palette.border}; border-radius: 12px; }
h1 { font-size: 2.14rem; line-height: 1.2; margin: 1.6rem 0 0.3rem; } h2 { font-size: 1.43rem; margin: 2.4rem 0 0.5rem; } h3 { font-size: 1.07rem; margin: 1.6rem 0 0.4rem; }
p { margin: 0 0 8px; } .muted, th, .detail { color: ${palette.muted}; } .answer { font-size: 1.5rem; font-weight: 600; line-height: 1.3; margin: 20px 0 4px; }
.brand { display: flex; gap: 8px; align-items: center; font-weight: 600; } .brand svg { width: 20px; fill: none; stroke: ${palette.accent}; stroke-width: 2; }
table { width: 100%; border-collapse: collapse; margin: 4px 0 12px; } th { font-size: 0.86rem; font-weight: 500; text-align: left; }
th, td { padding: 5px 8px 5px 0; border-bottom: 1px solid ${palette.grid}; vertical-align: top; } tr.whole td, tr.whole th { border-top: 2px solid ${palette.faint}; }
tbody th { white-space: nowrap; font-size: 1.0rem; color: inherit; font-weight: 400; } tr.whole th { font-weight: 600; } .number { text-align: right; white-space: nowrap; } .strong { font-weight: 600; }
.score { font-size: 1.29rem; font-weight: 600; } code { font: 0.86rem/1.4 ui-monospace, "JetBrains Mono", monospace; overflow-wrap: anywhere; }
.top { display: grid; grid-template-columns: 30% 1fr; gap: 1.6rem; align-items: center; } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 32px; }
.counts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 16px 0; padding: 12px 16px; background: ${palette.sunken}; border-radius: 8px; list-style: none; } .counts b { display: block; font-size: 1.43rem; }
.moves { list-style: none; margin: 0; padding: 0; } .moves li { display: grid; grid-template-columns: 48px 1fr; margin: 0 0 8px; } .detail { font-size: 0.86rem; display: block; }
.better { color: ${palette.better}; } .worse { color: ${palette.worse}; } .severity { font-weight: 500; white-space: nowrap; }
${Object.entries(severityColour)
  .map(([severity, colour]) => `.${severity} { color: ${colour}; }`)
  .join(" ")}
.radar .ring { fill: none; stroke: ${palette.border}; } .radar .then { fill: none; stroke: ${palette.faint}; stroke-dasharray: 4 3; } .radar .now { fill: none; stroke: ${palette.accent}; stroke-width: 2.5; stroke-linejoin: round; } .radar .closed { fill: ${palette.accent}22; }
.radar text { font-size: 12px; font-weight: 600; text-anchor: middle; } .sparkline { width: 62px; height: 20px; } .sparkline path, .trend path { fill: none; stroke: ${palette.accent}; stroke-width: 1.6; stroke-linejoin: round; }
.trend { width: 100%; margin: 8px 0; } .trend line { stroke: ${palette.border}; } .trend text { font-size: 11px; fill: ${palette.muted}; } .trend .end { text-anchor: end; }
meter { width: 64px; height: 8px; } details > summary { cursor: pointer; font-weight: 600; padding: 6px 0; } pre { font: inherit; white-space: pre-wrap; margin: 0 0 8px; }
@media (max-width: 760px) { main { margin: 0; padding: 24px 16px; border: 0; border-radius: 0; } .top, .two { grid-template-columns: minmax(0, 1fr); } tbody th { white-space: normal; } .scroll { overflow-x: auto; } }
@media print { @page { size: A4; margin: 14mm; } html { font-size: 9.6px; } body { background: #fff; } meter { height: 6px; } main { margin: 0; padding: 0; border: 0; max-width: none; } section.page { break-before: page; } tr, li, svg { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; } }
`;
}
