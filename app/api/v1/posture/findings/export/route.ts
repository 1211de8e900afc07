import { route } from "@/app/api/define-route";
import { streamLines } from "@/app/api/stream-lines";
import { exportFindings } from "@/lib/application/findings/export-findings";
import { endpoints } from "@/lib/contract/endpoints/posture";

export const GET = route(endpoints.exportFindings, ({ query, scope, db }) => {
  const { format, sort, ...filter } = query;
  return streamLines(exportFindings(db, scope, filter, format, sort), "findings", format);
});
