import { route } from "@/app/api/define-route";
import { suggestResources } from "@/lib/application/iam/ask";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.suggestResources, ({ query, scope, db }) =>
  suggestResources(db, scope, query.q),
);
