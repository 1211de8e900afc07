import { route } from "@/app/api/define-route";
import { estimateReport } from "@/lib/application/reports/estimate";
import { endpoints } from "@/lib/contract/endpoints/reports";
import { reportQuestion } from "@/lib/domain/reports/question";

export const GET = route(endpoints.estimateReport, ({ query, scope, db }) => {
  // The accounts asked for have narrowed the scope already.
  const { accounts: _, principles, ...asked } = query;
  const question = reportQuestion.parse({ ...asked, principles: principles?.map(Number) });
  return estimateReport(db, scope, question, new Date());
});
