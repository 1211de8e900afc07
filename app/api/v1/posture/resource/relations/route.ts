import { route } from "@/app/api/define-route";
import { relationsOf } from "@/lib/application/posture/resource";
import { endpoints } from "@/lib/contract/endpoints/resources";

export const GET = route(endpoints.resourceRelations, ({ query, scope, db }) =>
  relationsOf(db, scope, query.resource),
);
