import { route } from "@/app/api/define-route";
import { askStoreAccess } from "@/lib/application/iam/data-access";
import { endpoints } from "@/lib/contract/endpoints/data-access";

export const GET = route(endpoints.storeAccess, ({ query, scope, db }) =>
  askStoreAccess(db, scope, { ...query, now: new Date() }),
);
