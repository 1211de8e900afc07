import { route } from "@/app/api/define-route";
import { askExposure } from "@/lib/application/iam/exposure";
import { endpoints } from "@/lib/contract/endpoints/exposure";

export const GET = route(endpoints.outsideAccess, ({ query, scope, db }) => askExposure(db, scope, query));
