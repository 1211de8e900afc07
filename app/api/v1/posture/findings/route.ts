import { route } from "@/app/api/define-route";
import { listFindings } from "@/lib/application/findings/list-findings";
import { endpoints } from "@/lib/contract/endpoints/posture";

export const GET = route(endpoints.listFindings, ({ query, scope, db }) => {
  const { sort, cursor, limit, ...filter } = query;
  return listFindings(db, scope, filter, { sort, cursor, limit });
});
