import { route } from "@/app/api/define-route";
import {
  changeReportSchedule,
  removeReportSchedule,
} from "@/lib/application/reports/stored/report-schedules";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const PATCH = route(endpoints.changeReportSchedule, async ({ params, body, user, db, note }) => {
  const schedule = await changeReportSchedule(db, user, params.id, body, new Date());
  note({
    target: `schedule ${schedule.title}`,
    detail: { changed: Object.keys(body), enabled: schedule.enabled },
  });
  return { schedule };
});

export const DELETE = route(endpoints.removeReportSchedule, async ({ params, user, db, note }) => {
  const title = await removeReportSchedule(db, user, params.id);
  note({ target: `schedule ${title}`, detail: { removed: true } });
  return { removed: true as const };
});
