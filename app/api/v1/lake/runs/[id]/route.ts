import { route } from "@/app/api/define-route";
import { showRun } from "@/lib/application/lake/runs/show-run";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const GET = route(endpoints.getLakeRun, ({ params, user, db }) => showRun(db, user, params.id));
