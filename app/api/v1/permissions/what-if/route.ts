import { route } from "@/app/api/define-route";
import { askWhatIf } from "@/lib/application/iam/what-if";
import { endpoints } from "@/lib/contract/endpoints/compare-permissions";

export const POST = route(endpoints.whatIfPermissions, ({ query, body, scope, db }) =>
  askWhatIf(db, scope, body, { days: query.days, now: new Date() }),
);
