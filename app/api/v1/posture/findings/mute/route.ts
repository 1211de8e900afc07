import { route } from "@/app/api/define-route";
import { muteFindings } from "@/lib/application/findings/acts/mute";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const POST = route(endpoints.muteFindings, async ({ body, scope, user, db, note }) => {
  const actor = { who: user.email, now: new Date(), scope };
  const done = await muteFindings(db, actor, {
    ...body,
    until: body.until === null ? null : new Date(body.until),
  });
  note({
    target: body.ids.join(" ").slice(0, 400),
    detail: { muted: done.changed, reason: body.reason, until: body.until },
  });
  return done;
});
