import { route } from "@/app/api/define-route";
import { overview } from "@/lib/application/findings/overview";
import { endpoints } from "@/lib/contract/endpoints/posture";

export const GET = route(endpoints.overview, ({ query, scope, db }) =>
  overview(db, scope, { until: new Date(query.to ?? Date.now()), regions: query.regions ?? null }),
);
