import { route } from "@/app/api/define-route";
import { collectionGrid } from "@/lib/application/collection/show";
import { endpoints } from "@/lib/contract/endpoints/collections";

export const GET = route(endpoints.collectionGrid, async ({ db, scope, params, query }) => ({
  squares: await collectionGrid(db, scope, { collection: params.id, ...query }),
}));
