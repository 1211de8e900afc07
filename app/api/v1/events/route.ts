import { route } from "@/app/api/define-route";
import { timelinePage } from "@/lib/application/timeline/ask";
import { endpoints } from "@/lib/contract/endpoints/events";

export const GET = route(endpoints.listEvents, ({ query, scope, db }) => {
  const { cursor, limit, accounts: _, ...asked } = query;
  return timelinePage(db, scope, asked, { cursor, limit }, new Date());
});
