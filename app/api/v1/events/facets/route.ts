import { route } from "@/app/api/define-route";
import { timelineFacets } from "@/lib/application/timeline/ask";
import { endpoints } from "@/lib/contract/endpoints/events";

export const GET = route(endpoints.eventFacets, ({ query, scope, db }) => {
  const { top, accounts: _, ...asked } = query;
  return timelineFacets(db, scope, asked, top, new Date());
});
