import { route } from "@/app/api/define-route";
import { changeQuery, removeQuery } from "@/lib/application/lake/saved/queries";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const PATCH = route(endpoints.changeLakeQuery, async ({ params, body, user, db, note }) => {
  const query = await changeQuery(db, user, params.id, body);
  note({ target: `lake query ${query.title}`, detail: { changed: Object.keys(body), shared: query.shared } });
  return { query };
});

export const DELETE = route(endpoints.removeLakeQuery, async ({ params, user, db, note }) => {
  const title = await removeQuery(db, user, params.id);
  note({ target: `lake query ${title}`, detail: { removed: true } });
  return { removed: true as const };
});
