import { route } from "@/app/api/define-route";
import { scorecard } from "@/lib/application/findings/principle";
import { endpoints } from "@/lib/contract/endpoints/posture";
import type { Principle } from "@/lib/domain/posture/principles";

export const GET = route(endpoints.principle, ({ params, query, scope, db }) =>
  scorecard(db, scope, params.principle as Principle, {
    until: new Date(query.to ?? Date.now()),
    regions: query.regions ?? null,
  }),
);
