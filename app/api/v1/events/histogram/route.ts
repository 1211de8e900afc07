import { route } from "@/app/api/define-route";
import { timelineHistogram } from "@/lib/application/timeline/ask";
import { endpoints } from "@/lib/contract/endpoints/events";

export const GET = route(endpoints.eventHistogram, ({ query, scope, db }) => {
  const { accounts: _, ...asked } = query;
  return timelineHistogram(db, scope, asked, new Date());
});
