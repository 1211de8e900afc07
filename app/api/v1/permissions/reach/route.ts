import { route } from "@/app/api/define-route";
import { askReach } from "@/lib/application/iam/reach";
import { endpoints } from "@/lib/contract/endpoints/resources";

export const GET = route(endpoints.reach, ({ query, scope, db }) => askReach(db, scope, query.resource));
