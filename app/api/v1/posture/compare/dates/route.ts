import { route } from "@/app/api/define-route";
import { instantsOf } from "@/app/api/v1/posture/compare/dates-asked";
import { compareDates } from "@/lib/application/posture/compare";
import { endpoints } from "@/lib/contract/endpoints/compare";

export const GET = route(endpoints.compareDates, ({ query, scope, db }) =>
  compareDates(db, scope, instantsOf(query, new Date())),
);
