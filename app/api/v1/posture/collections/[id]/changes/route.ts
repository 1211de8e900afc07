import { route } from "@/app/api/define-route";
import { collectionChanges } from "@/lib/application/collection/show";
import { endpoints } from "@/lib/contract/endpoints/collections";

export const GET = route(endpoints.collectionChanges, ({ db, scope, params, query }) =>
  collectionChanges(db, scope, { collection: params.id, ...query, limit: 500 }),
);
