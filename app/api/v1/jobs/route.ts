import { route } from "@/app/api/define-route";
import { listJobs } from "@/lib/application/jobs/list-jobs";
import { endpoints } from "@/lib/contract/endpoints/system";

export const GET = route(endpoints.listJobs, async ({ db }) => ({ jobs: await listJobs(db) }));
