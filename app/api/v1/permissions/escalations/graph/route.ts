import { route } from "@/app/api/define-route";
import { askEscalationGraph } from "@/lib/application/iam/escalations";
import { endpoints } from "@/lib/contract/endpoints/escalations";

export const GET = route(endpoints.escalationGraph, ({ query, scope, db }) =>
  askEscalationGraph(db, scope, query),
);
