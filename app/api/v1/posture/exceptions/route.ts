import { route } from "@/app/api/define-route";
import { listExceptions } from "@/lib/application/findings/exceptions/list-exceptions";
import { addException } from "@/lib/application/findings/exceptions/save-exception";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const GET = route(endpoints.listExceptions, async ({ scope, db }) => ({
  exceptions: await listExceptions(db, scope, new Date()),
}));

export const POST = route(endpoints.addException, async ({ body, scope, user, db, note }) => {
  const exception = await addException(db, { who: user.email, now: new Date(), scope }, body);
  note({ target: exception.id, detail: { added: true, ...body, mutes: exception.mutes } });
  return { exception };
});
