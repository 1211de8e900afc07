import { route } from "@/app/api/define-route";
import { afterChange } from "@/lib/application/checks/after-change";
import { switchCheck } from "@/lib/application/checks/change-check";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const POST = route(endpoints.switchCheck, async ({ params, body, scope, user, db, note }) => {
  note({ target: `check ${params.id}`, detail: body });
  const actor = { who: user.email, now: new Date(), scope };
  return afterChange(db, await switchCheck(db, actor, { id: params.id, ...body }));
});
