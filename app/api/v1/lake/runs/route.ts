import { route } from "@/app/api/define-route";
import { listRuns } from "@/lib/application/lake/runs/show-run";
import { startRun } from "@/lib/application/lake/runs/start-run";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const GET = route(endpoints.listLakeRuns, async ({ user, db }) => ({
  runs: await listRuns(db, user),
}));

export const POST = route(endpoints.startLakeRun, ({ body, scope, user, db, note }) => {
  note({ target: `lake ${body.engine}`, detail: { sql: body.sql.slice(0, 2_000) } });
  return startRun(db, user, body, scope, new Date());
});
