import { route } from "@/app/api/define-route";
import { fixFirstList } from "@/lib/application/findings/fix-first";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const GET = route(endpoints.fixFirst, async ({ query, scope, db }) => {
  const { by, principle, limit, regions = null } = query;
  return { rows: await fixFirstList(db, scope, { by, principle, regions, limit, now: new Date() }) };
});
