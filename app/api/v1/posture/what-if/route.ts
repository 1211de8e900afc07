import { route } from "@/app/api/define-route";
import { askWhatIf } from "@/lib/application/posture/what-if";
import { endpoints } from "@/lib/contract/endpoints/what-if";

export const GET = route(endpoints.whatIf, ({ query, scope, db }) =>
  askWhatIf(db, scope, query.fix ?? [], new Date()),
);
