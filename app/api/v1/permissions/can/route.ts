import { route } from "@/app/api/define-route";
import { askCan } from "@/lib/application/iam/ask";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.can, ({ query, scope, db }) =>
  askCan(db, scope, { ...query, now: new Date() }),
);
