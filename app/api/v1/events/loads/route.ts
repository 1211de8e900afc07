import { route } from "@/app/api/define-route";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { endpoints } from "@/lib/contract/endpoints/events";

export const POST = route(endpoints.loadEvents, async ({ body, db, note }) => {
  const jobId = await enqueue(db, "load-events", body);
  note({ target: body.path, detail: { jobId } });
  return { jobId };
});
