import { route } from "@/app/api/define-route";
import { changeException, endException } from "@/lib/application/findings/exceptions/save-exception";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const PUT = route(endpoints.changeException, async ({ params, body, scope, user, db, note }) => {
  const actor = { who: user.email, now: new Date(), scope };
  const exception = await changeException(db, actor, params.id, body);
  note({ target: exception.id, detail: { ...body, mutes: exception.mutes } });
  return { exception };
});

export const DELETE = route(endpoints.endException, async ({ params, scope, user, db, note }) => {
  const exception = await endException(db, { who: user.email, now: new Date(), scope }, params.id);
  note({ target: exception.id, detail: { ended: true } });
  return { exception };
});
