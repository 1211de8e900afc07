import { route } from "@/app/api/define-route";
import { trend } from "@/lib/application/posture/trend";
import { endpoints } from "@/lib/contract/endpoints/trend";
import type { Principle } from "@/lib/domain/posture/principles";

export const GET = route(endpoints.trend, ({ query, scope, db }) =>
  trend(db, scope, {
    principle: query.principle as Principle | 0,
    days: query.days,
    until: new Date(query.to ?? Date.now()),
  }),
);
