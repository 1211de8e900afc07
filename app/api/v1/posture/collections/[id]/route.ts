import { route } from "@/app/api/define-route";
import { getCollection } from "@/lib/application/collection/show";
import { endpoints } from "@/lib/contract/endpoints/collections";

export const GET = route(endpoints.getCollection, ({ db, scope, params }) =>
  getCollection(db, scope, params.id, new Date()),
);
