import { renderPdf } from "@/lib/adapters/pdf/report/render";
import type { ReportContext, ReportFormat } from "@/lib/application/reports/format";
import { gatherReport } from "@/lib/application/reports/gather-report";

async function* write(context: ReportContext): AsyncGenerator<Uint8Array> {
  const report = await gatherReport(context);
  context.signal?.throwIfAborted();
  yield await renderPdf(report);
}

export const format: ReportFormat = {
  id: "pdf",
  name: "PDF",
  about: "One page of truth, then the detail, to read and to hand on",
  readers: "people",
  media: "application/pdf",
  extension: "pdf",
  write,
};
