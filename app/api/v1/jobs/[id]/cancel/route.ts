import { route } from "@/app/api/define-route";
import { cancelJob } from "@/lib/application/jobs/list-jobs";
import { endpoints } from "@/lib/contract/endpoints/system";

export const POST = route(endpoints.cancelJob, async ({ params, db, note }) => {
  const job = await cancelJob(db, params.id);
  note({ target: job.title, detail: { cancelled: true } });
  return { job };
});
