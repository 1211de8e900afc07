import { route } from "@/app/api/define-route";
import { resumeCollection } from "@/lib/application/collection/start";
import { endpoints } from "@/lib/contract/endpoints/collections";

export const POST = route(endpoints.resumeCollection, async ({ db, params, note }) => {
  const started = await resumeCollection(db, params.id, new Date());
  note({ target: "posture collection", detail: { resumed: started.id, jobId: started.jobId } });
  return started;
});
