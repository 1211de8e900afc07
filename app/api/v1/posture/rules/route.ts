import { route } from "@/app/api/define-route";
import { afterChange } from "@/lib/application/checks/after-change";
import { saveRule } from "@/lib/application/checks/change-check";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const POST = route(endpoints.saveRule, async ({ body, scope, user, db, note }) => {
  const changed = await saveRule(db, { who: user.email, now: new Date(), scope }, body);
  note({ target: `check ${changed.check}`, detail: { version: changed.version } });
  return afterChange(db, changed);
});
