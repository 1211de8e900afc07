import { route } from "@/app/api/define-route";
import { estimateRun } from "@/lib/application/lake/runs/before-run";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const POST = route(endpoints.estimateLakeRun, ({ body, scope, db }) => estimateRun(db, body, scope));
