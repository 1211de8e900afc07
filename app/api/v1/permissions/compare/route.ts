import { route } from "@/app/api/define-route";
import { comparePermissions } from "@/lib/application/iam/compare";
import { endpoints } from "@/lib/contract/endpoints/compare-permissions";

export const GET = route(endpoints.comparePermissions, ({ query, scope, db }) =>
  comparePermissions(db, scope, query),
);
