import { route } from "@/app/api/define-route";
import { askDataAccess } from "@/lib/application/iam/data-access";
import { endpoints } from "@/lib/contract/endpoints/data-access";

export const GET = route(endpoints.dataAccess, ({ query, scope, db }) =>
  askDataAccess(db, scope, { ...query, now: new Date() }),
);
