import { route } from "@/app/api/define-route";
import { listPrincipals } from "@/lib/application/iam/list-principals";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.listPrincipals, ({ query, scope, db }) =>
  listPrincipals(db, scope, query),
);
