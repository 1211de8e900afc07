import { route } from "@/app/api/define-route";
import { groupFindings } from "@/lib/application/findings/group-findings";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const GET = route(endpoints.groupFindings, ({ query, scope, db }) => {
  const { by, ...filter } = query;
  return groupFindings(db, scope, filter, by);
});
