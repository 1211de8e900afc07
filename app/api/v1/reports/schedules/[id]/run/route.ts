import { route } from "@/app/api/define-route";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { runReportSchedule } from "@/lib/application/reports/stored/report-schedules";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const POST = route(endpoints.runReportSchedule, async ({ params, user, db, note }) => {
  const { jobId, title } = await runReportSchedule(db, user, params.id, enqueue, new Date());
  note({ target: `schedule ${title}`, detail: { run: true, jobId } });
  return { jobId };
});
