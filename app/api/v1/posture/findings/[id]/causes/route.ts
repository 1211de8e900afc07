import { route } from "@/app/api/define-route";
import { findingCauses } from "@/lib/application/posture/causes";
import { endpoints } from "@/lib/contract/endpoints/trend";

export const GET = route(endpoints.findingCauses, ({ params, scope, db }) =>
  findingCauses(db, scope, params.id),
);
