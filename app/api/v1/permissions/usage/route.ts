import { route } from "@/app/api/define-route";
import { askUsage } from "@/lib/application/iam/usage";
import { endpoints } from "@/lib/contract/endpoints/usage";

export const GET = route(endpoints.usage, ({ query, scope, db }) =>
  askUsage(db, scope, { ...query, now: new Date() }),
);
