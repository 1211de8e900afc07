import { route } from "@/app/api/define-route";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { endpoints } from "@/lib/contract/endpoints/system";

export const POST = route(endpoints.collect, async ({ body, db, note }) => {
  const jobId = await enqueue(db, "collect", body);
  note({ target: "posture collection", detail: { jobId } });
  return { jobId };
});
