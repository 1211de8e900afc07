import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "@/lib/adapters/project-root";
import type { ReportContext, ReportFormat } from "@/lib/application/reports/format";
import { gatherReport } from "@/lib/application/reports/gather-report";
import { renderHtml } from "@/lib/domain/reports/html/page";

const font = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

async function* write(context: ReportContext): AsyncGenerator<string> {
  const report = await gatherReport(context);
  yield renderHtml(report, await readFile(path.join(projectRoot(), font), "base64"));
}

export const format: ReportFormat = {
  id: "html",
  name: "HTML",
  about: "The same as the PDF in one file for a browser or an intranet",
  readers: "people",
  media: "text/html; charset=utf-8",
  extension: "html",
  write,
};
