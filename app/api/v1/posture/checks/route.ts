import { route } from "@/app/api/define-route";
import { listChecks } from "@/lib/application/checks/list-checks";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const GET = route(endpoints.listChecks, async ({ query, scope, db }) => ({
  checks: await listChecks(db, scope, query.regions),
}));
