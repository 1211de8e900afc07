import { route } from "@/app/api/define-route";
import { responsibility } from "@/lib/application/posture/responsibility";
import { endpoints } from "@/lib/contract/endpoints/responsibility";

export const GET = route(endpoints.responsibility, ({ query, scope, db }) =>
  responsibility(db, scope, { services: query.service, until: new Date(query.to ?? Date.now()) }),
);
