import { route } from "@/app/api/define-route";
import { requireWhole } from "@/lib/application/collection/connection";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { endpoints } from "@/lib/contract/endpoints/snapshots";

export const POST = route(endpoints.importFromAws, async ({ body, scope, db, note }) => {
  requireWhole(scope);
  const jobId = await enqueue(db, "import-from-aws", body);
  note({ target: `findings of ${body.from}`, detail: { jobId } });
  return { jobId };
});
