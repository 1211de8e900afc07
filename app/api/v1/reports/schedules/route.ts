import { route } from "@/app/api/define-route";
import { addReportSchedule, listReportSchedules } from "@/lib/application/reports/stored/report-schedules";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const GET = route(endpoints.listReportSchedules, async ({ user, db }) => ({
  schedules: await listReportSchedules(db, user),
}));

export const POST = route(endpoints.addReportSchedule, async ({ body, user, db, note }) => {
  const schedule = await addReportSchedule(db, user, body, new Date());
  note({ target: `schedule ${schedule.title}`, detail: { format: schedule.format, when: schedule.when } });
  return { schedule };
});
