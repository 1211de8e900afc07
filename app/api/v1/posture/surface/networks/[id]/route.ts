import { route } from "@/app/api/define-route";
import { askNetwork } from "@/lib/application/surface/attack-surface";
import { endpoints } from "@/lib/contract/endpoints/surface";

export const GET = route(endpoints.surfaceOfNetwork, ({ params, scope, db }) =>
  askNetwork(db, scope, params.id),
);
