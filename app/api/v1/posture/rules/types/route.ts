import { route } from "@/app/api/define-route";
import { ruleTypes } from "@/lib/application/checks/try-rule";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const GET = route(endpoints.ruleTypes, ({ scope, db }) => ruleTypes(db, scope));
