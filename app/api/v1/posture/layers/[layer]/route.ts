import { route } from "@/app/api/define-route";
import { layerScorecard } from "@/lib/application/findings/scores";
import { endpoints } from "@/lib/contract/endpoints/scores";

export const GET = route(endpoints.layer, ({ params, query, scope, db }) =>
  layerScorecard(db, scope, params.layer, new Date(query.to ?? Date.now())),
);
