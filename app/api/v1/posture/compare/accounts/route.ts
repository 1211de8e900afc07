import { route } from "@/app/api/define-route";
import { compareAccounts } from "@/lib/application/posture/compare";
import { endpoints } from "@/lib/contract/endpoints/compare";

export const GET = route(endpoints.compareAccounts, ({ query, scope, db }) =>
  compareAccounts(db, scope, query, new Date()),
);
