import { route } from "@/app/api/define-route";
import { principalPermissions } from "@/lib/application/iam/principal-permissions";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.whatCan, ({ query, scope, db }) => principalPermissions(db, scope, query));
