import { route } from "@/app/api/define-route";
import { addQuery, listQueries } from "@/lib/application/lake/saved/queries";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const GET = route(endpoints.listLakeQueries, async ({ user, db }) => ({
  queries: await listQueries(db, user),
}));

export const POST = route(endpoints.addLakeQuery, async ({ body, user, db, note }) => {
  note({ target: `lake query ${body.title}`, detail: { shared: body.shared } });
  return { query: await addQuery(db, user, body) };
});
