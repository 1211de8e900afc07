import { route } from "@/app/api/define-route";
import { unmuteFindings } from "@/lib/application/findings/acts/mute";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const POST = route(endpoints.unmuteFindings, async ({ body, scope, user, db, note }) => {
  const actor = { who: user.email, now: new Date(), scope };
  const done = await unmuteFindings(db, actor, body);
  note({ target: body.ids.join(" ").slice(0, 400), detail: { unmuted: done.changed, kept: done.kept } });
  return done;
});
