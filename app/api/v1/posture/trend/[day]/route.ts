import { route } from "@/app/api/define-route";
import { trendDay } from "@/lib/application/posture/trend";
import { endpoints } from "@/lib/contract/endpoints/trend";
import { roleGrants } from "@/lib/domain/access/permissions";
import type { Principle } from "@/lib/domain/posture/principles";

export const GET = route(endpoints.trendDay, ({ params, query, scope, user, db }) =>
  trendDay(db, scope, {
    principle: query.principle as Principle | 0,
    day: params.day,
    showsEvents: roleGrants(user.role, "events:read"),
  }),
);
