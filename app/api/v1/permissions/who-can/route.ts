import { route } from "@/app/api/define-route";
import { askWhoCan } from "@/lib/application/iam/ask";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.whoCan, ({ query, scope, db }) =>
  askWhoCan(db, scope, { ...query, now: new Date() }),
);
