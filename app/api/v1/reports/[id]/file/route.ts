import { Readable } from "node:stream";
import { route } from "@/app/api/define-route";
import { openReport, storedReport } from "@/lib/application/reports/stored/stored-report";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const GET = route(endpoints.downloadReport, async ({ params, scope, db, note }) => {
  const row = await storedReport(db, scope, params.id);
  const { name, media, bytes, read } = await openReport(row);
  note({ target: `report ${row.id}`, detail: { title: row.title, format: row.format } });
  return new Response(Readable.toWeb(Readable.from(read())) as ReadableStream, {
    headers: {
      "content-type": media,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${name}"`,
      // Opened in the browser after all, an HTML report can run nothing and reach nothing of ours.
      "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:",
      "x-content-type-options": "nosniff",
    },
  });
});
