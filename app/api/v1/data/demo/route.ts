import { route } from "@/app/api/define-route";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { endpoints } from "@/lib/contract/endpoints/system";

export const DELETE = route(endpoints.removeDemo, async ({ db, note }) => {
  note({ target: "demo data" });
  return { jobId: await enqueue(db, "remove-demo", {}) };
});
