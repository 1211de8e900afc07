import { route } from "@/app/api/define-route";
import { config } from "@/lib/application/config/config";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { newReportIds, noteReport } from "@/lib/application/reports/stored/create-report";
import { listReports } from "@/lib/application/reports/stored/list-reports";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const GET = route(endpoints.listReports, async ({ scope, db }) => ({
  reports: await listReports(db, scope),
  retentionDays: config().reportRetentionDays,
}));

export const POST = route(endpoints.createReport, async ({ body, scope, user, db, note }) => {
  const ids = newReportIds();
  note({ target: `report ${ids.id}`, detail: { format: body.format, period: body.question.period } });
  await noteReport(db, { ...ids, ...body, scope, createdBy: user.email, askedAt: new Date() });
  const title = `Report (${body.format}, ${body.question.period})`;
  await enqueue(db, "report", { reportId: ids.id, title }, ids.jobId);
  return ids;
});
