import { route } from "@/app/api/define-route";
import { listFrameworks } from "@/lib/application/posture/frameworks";
import { endpoints } from "@/lib/contract/endpoints/frameworks";

export const GET = route(endpoints.listFrameworks, ({ query, scope, db }) =>
  listFrameworks(db, scope, new Date(query.to ?? Date.now())),
);
