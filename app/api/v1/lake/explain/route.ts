import { route } from "@/app/api/define-route";
import { explainRun } from "@/lib/application/lake/runs/before-run";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const POST = route(endpoints.explainLake, ({ body, scope, db, request }) =>
  explainRun(db, body, scope, request.signal),
);
