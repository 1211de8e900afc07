import { route } from "@/app/api/define-route";
import { askEscalationPaths } from "@/lib/application/iam/escalations";
import { endpoints } from "@/lib/contract/endpoints/escalations";

export const GET = route(endpoints.escalationPaths, ({ query, scope, db }) =>
  askEscalationPaths(db, scope, query),
);
