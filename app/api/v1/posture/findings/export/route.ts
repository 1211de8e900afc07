import { route } from "@/app/api/route";
import { exportFindings } from "@/lib/application/findings/export-findings";
import { endpoints } from "@/lib/contract/endpoints/posture";

const media = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson" };

export const GET = route(endpoints.exportFindings, ({ query, scope, db }) => {
  const { format, ...filter } = query;
  const lines = exportFindings(db, scope, filter, format);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="findings.${format}"`,
    },
  });
});
