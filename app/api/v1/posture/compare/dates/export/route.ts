import { route } from "@/app/api/define-route";
import { streamLines } from "@/app/api/stream-lines";
import { instantsOf } from "@/app/api/v1/posture/compare/dates-asked";
import { compareDates } from "@/lib/application/posture/compare";
import { exportComparison } from "@/lib/application/posture/export-comparison";
import { endpoints } from "@/lib/contract/endpoints/compare";

export const GET = route(endpoints.exportDates, async ({ query, scope, db, note }) => {
  const { before, after, format } = query;
  note({
    target: "comparison of two dates",
    detail: { before: before ?? null, after: after ?? null, format },
  });
  const comparison = await compareDates(db, scope, instantsOf(query, new Date()));
  return streamLines(exportComparison(comparison, format), "comparison", format);
});
