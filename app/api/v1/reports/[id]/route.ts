import { route } from "@/app/api/define-route";
import { ownReport } from "@/lib/application/reports/stored/own-report";
import { removeReport } from "@/lib/application/reports/stored/stored-report";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const DELETE = route(endpoints.removeReport, async ({ params, user, db, note }) => {
  const row = await ownReport(db, user, params.id);
  await removeReport(db, row);
  note({ target: `report ${row.id}`, detail: { title: row.title, removed: true } });
  return { removed: true as const };
});
