import { route } from "@/app/api/define-route";
import { afterChange } from "@/lib/application/checks/after-change";
import { deleteRule } from "@/lib/application/checks/change-check";
import { getCheck } from "@/lib/application/checks/list-checks";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const GET = route(endpoints.getCheck, ({ params, query, scope, db }) =>
  getCheck(db, scope, params.id, query.regions),
);

export const DELETE = route(endpoints.deleteRule, async ({ params, scope, user, db, note }) => {
  note({ target: `check ${params.id}`, detail: { deleted: true } });
  return afterChange(db, await deleteRule(db, { who: user.email, now: new Date(), scope }, params));
});
