import { route } from "@/app/api/define-route";
import { requireWhole } from "@/lib/application/collection/connection";
import { setDailyCollection } from "@/lib/application/collection/schedule";
import { endpoints } from "@/lib/contract/endpoints/aws-connection";

export const PUT = route(endpoints.setDailyCollection, async ({ body, db, scope, user, note }) => {
  requireWhole(scope);
  const daily = await setDailyCollection(db, body, { person: user.email, now: new Date() });
  note({ target: "daily collection", detail: body });
  return daily;
});
