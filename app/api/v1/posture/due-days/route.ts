import { route } from "@/app/api/define-route";
import { changeDueDays, getDueDays } from "@/lib/application/findings/due-days";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const GET = route(endpoints.getDueDays, ({ db }) => getDueDays(db.pool));

export const PUT = route(endpoints.setDueDays, async ({ body, db, note }) => {
  await changeDueDays(db, body);
  note({ target: "due days", detail: body });
  return body;
});
