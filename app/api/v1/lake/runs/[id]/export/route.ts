import { Readable } from "node:stream";
import { route } from "@/app/api/define-route";
import { exportRun } from "@/lib/application/lake/runs/export-run";
import { endpoints } from "@/lib/contract/endpoints/lake";

const media = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
} as const;

export const GET = route(endpoints.exportLakeRun, async ({ params, query, user, db, note, request }) => {
  const { format } = query;
  note({ target: `lake question ${params.id}`, detail: { format } });
  const { bytes, chunks } = await exportRun(db, user, params.id, format, request.signal);
  return new Response(Readable.toWeb(Readable.from(chunks)) as ReadableStream, {
    headers: {
      "content-type": media[format],
      ...(bytes === null ? {} : { "content-length": String(bytes) }),
      "content-disposition": `attachment; filename="lake-${params.id.slice(0, 8)}.${format}"`,
    },
  });
});
