import { route } from "@/app/api/define-route";
import { askUsageOfPrincipal } from "@/lib/application/iam/usage";
import { endpoints } from "@/lib/contract/endpoints/usage";

export const GET = route(endpoints.usageOfPrincipal, ({ query, scope, db }) =>
  askUsageOfPrincipal(db, scope, { ...query, now: new Date() }),
);
