import { route } from "@/app/api/define-route";
import { streamLines } from "@/app/api/stream-lines";
import { compareAccounts } from "@/lib/application/posture/compare";
import { exportComparison } from "@/lib/application/posture/export-comparison";
import { endpoints } from "@/lib/contract/endpoints/compare";

export const GET = route(endpoints.exportAccounts, async ({ query, scope, db, note }) => {
  const { left, right, format } = query;
  note({ target: "comparison of two accounts", detail: { left, right, format } });
  const comparison = await compareAccounts(db, scope, query, new Date());
  return streamLines(exportComparison(comparison, format), "comparison", format);
});
