import { route } from "@/app/api/define-route";
import { changeUser } from "@/lib/application/access/users/change-user";
import { endpoints } from "@/lib/contract/endpoints/system";

export const PATCH = route(endpoints.changeUser, async ({ params, body, user, db, note }) => {
  const changed = await changeUser(db, user, params.id, body);
  note({ target: changed.user.email, detail: { ...body } });
  return changed;
});
