import { route } from "@/app/api/define-route";
import { askEscalations } from "@/lib/application/iam/escalations";
import { endpoints } from "@/lib/contract/endpoints/escalations";

export const GET = route(endpoints.escalations, ({ query, scope, db }) => askEscalations(db, scope, query));
