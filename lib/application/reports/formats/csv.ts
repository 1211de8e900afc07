import { eachFinding } from "@/lib/application/reports/each-finding";
import type { ReportContext, ReportFormat } from "@/lib/application/reports/format";
import { csvHead, csvRow } from "@/lib/domain/reports/csv";

async function* write(context: ReportContext): AsyncGenerator<string> {
  yield csvHead;
  for await (const { findings } of eachFinding(context)) yield findings.map(csvRow).join("");
}

export const format: ReportFormat = {
  id: "csv",
  name: "CSV",
  about: "Every finding, one a row, for spreadsheets and scripts",
  readers: "machines",
  media: "text/csv; charset=utf-8",
  extension: "csv",
  write,
};
