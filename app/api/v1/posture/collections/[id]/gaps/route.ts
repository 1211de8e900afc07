import { route } from "@/app/api/define-route";
import { collectionGaps } from "@/lib/application/collection/show";
import { endpoints } from "@/lib/contract/endpoints/collections";

export const GET = route(endpoints.collectionGaps, ({ db, scope, params, query }) => {
  const { new: onlyNew, ...where } = query;
  return collectionGaps(db, scope, { collection: params.id, ...where, onlyNew, limit: 500 });
});
