import { route } from "@/app/api/define-route";
import { resource } from "@/lib/application/posture/resource";
import { endpoints } from "@/lib/contract/endpoints/resources";

export const GET = route(endpoints.getResource, ({ query, scope, db }) =>
  resource(db, scope, query.resource),
);
