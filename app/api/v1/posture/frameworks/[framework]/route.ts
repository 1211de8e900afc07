import { route } from "@/app/api/define-route";
import { framework } from "@/lib/application/posture/frameworks";
import { endpoints } from "@/lib/contract/endpoints/frameworks";

export const GET = route(endpoints.getFramework, ({ params, query, scope, db }) =>
  framework(db, scope, params.framework, new Date(query.to ?? Date.now())),
);
