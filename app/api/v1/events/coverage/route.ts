import { route } from "@/app/api/define-route";
import { logCoverage } from "@/lib/application/timeline/coverage";
import { endpoints } from "@/lib/contract/endpoints/coverage";

export const GET = route(endpoints.logCoverage, ({ query, scope, db }) =>
  logCoverage(db, scope, { from: query.from, to: query.to }, new Date()),
);
