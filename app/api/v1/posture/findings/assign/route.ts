import { route } from "@/app/api/define-route";
import { assignFindings } from "@/lib/application/findings/acts/assign";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const POST = route(endpoints.assignFindings, async ({ body, scope, user, db, note }) => {
  const actor = { who: user.email, now: new Date(), scope };
  const done = await assignFindings(db, actor, body);
  note({ target: body.ids.join(" ").slice(0, 400), detail: { assigned: done.changed, owner: body.owner } });
  return done;
});
