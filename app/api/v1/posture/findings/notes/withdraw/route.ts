import { route } from "@/app/api/define-route";
import { withdrawNotes } from "@/lib/application/findings/acts/note";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const POST = route(endpoints.withdrawNotes, async ({ body, scope, user, db, note }) => {
  const done = await withdrawNotes(db, { who: user.email, now: new Date(), scope }, body);
  note({ target: body.notes.join(" ").slice(0, 400), detail: { withdrawn: done.changed } });
  return done;
});
