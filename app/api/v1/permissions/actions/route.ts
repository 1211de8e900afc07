import { route } from "@/app/api/define-route";
import { suggestActions } from "@/lib/application/iam/ask";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.suggestActions, ({ query }) => suggestActions(query.q));
