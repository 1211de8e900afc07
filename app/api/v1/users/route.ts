import { route } from "@/app/api/define-route";
import { addUser } from "@/lib/application/access/users/add-user";
import { listUsers } from "@/lib/application/access/users/list-users";
import { endpoints } from "@/lib/contract/endpoints/system";
import { refuseBeyondOwnScope } from "@/lib/domain/access/may-manage";

export const GET = route(endpoints.listUsers, async ({ db }) => ({ users: await listUsers(db) }));

export const POST = route(endpoints.addUser, async ({ body, user, db, note }) => {
  refuseBeyondOwnScope(user, [
    body.accounts === null ? { all: true } : { all: false, accounts: body.accounts },
  ]);
  const added = await addUser(db, body);
  note({
    target: added.user.email,
    detail: { added: true, role: body.role, accounts: body.accounts ?? "all" },
  });
  return added;
});
