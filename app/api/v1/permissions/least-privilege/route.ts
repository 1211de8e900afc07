import { route } from "@/app/api/define-route";
import { askLeastPrivilege } from "@/lib/application/iam/least-privilege";
import { endpoints } from "@/lib/contract/endpoints/usage";

export const GET = route(endpoints.leastPrivilege, ({ query, scope, db }) =>
  askLeastPrivilege(db, scope, { ...query, now: new Date() }),
);
