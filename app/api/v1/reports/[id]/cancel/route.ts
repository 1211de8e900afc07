import { route } from "@/app/api/define-route";
import { cancelJob } from "@/lib/application/jobs/list-jobs";
import { ownReport } from "@/lib/application/reports/stored/own-report";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const POST = route(endpoints.cancelReport, async ({ params, user, db, note }) => {
  const row = await ownReport(db, user, params.id);
  await cancelJob(db, row.jobId);
  note({ target: `report ${row.id}`, detail: { title: row.title, cancelled: true } });
  return { cancelled: true as const };
});
