import { route } from "@/app/api/define-route";
import { config } from "@/lib/application/config/config";
import { keepUpload } from "@/lib/application/data/uploads";
import { enqueue } from "@/lib/application/jobs/enqueue";
import { endpoints } from "@/lib/contract/endpoints/snapshots";

export const POST = route(endpoints.importFile, async ({ query, user, request, db, note }) => {
  const { name, format, complete } = query;
  const { id, bytes } = await keepUpload(config().dataFolder, request.body);
  const jobId = await enqueue(db, "import-file", {
    upload: id,
    name,
    format,
    complete: complete === undefined ? undefined : complete === "true",
    accounts: user.scope.all ? null : user.scope.accounts,
  });
  note({ target: `import of ${name}`, detail: { jobId, bytes } });
  return { jobId };
});
