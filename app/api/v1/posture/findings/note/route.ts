import { route } from "@/app/api/define-route";
import { noteFindings } from "@/lib/application/findings/acts/note";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const POST = route(endpoints.noteFindings, async ({ body, scope, user, db, note }) => {
  const actor = { who: user.email, now: new Date(), scope };
  const done = await noteFindings(db, actor, body);
  note({
    target: body.ids.join(" ").slice(0, 400),
    detail: { noted: done.changed, notes: done.notes.length },
  });
  return done;
});
