import { route } from "@/app/api/define-route";
import { askJobs } from "@/lib/application/iam/least-privilege";
import { endpoints } from "@/lib/contract/endpoints/usage";

export const GET = route(endpoints.jobs, ({ query, scope, db }) =>
  askJobs(db, scope, { ...query, now: new Date() }),
);
