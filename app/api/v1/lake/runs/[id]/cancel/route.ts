import { route } from "@/app/api/define-route";
import { cancelRun } from "@/lib/application/lake/runs/show-run";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const POST = route(endpoints.cancelLakeRun, async ({ params, user, db, note }) => {
  note({ target: `lake question ${params.id}`, detail: { cancelled: true } });
  await cancelRun(db, user, params.id);
  return { cancelled: true as const };
});
