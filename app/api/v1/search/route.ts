import { route } from "@/app/api/define-route";
import { search } from "@/lib/application/search/search";
import { endpoints } from "@/lib/contract/endpoints/system";

export const GET = route(endpoints.search, async ({ query, scope, user, db }) => ({
  hits: await search(db, scope, user, query.q),
}));
