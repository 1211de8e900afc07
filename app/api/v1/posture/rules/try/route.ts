import { route } from "@/app/api/define-route";
import { tryRule } from "@/lib/application/checks/try-rule";
import { endpoints } from "@/lib/contract/endpoints/checks";

export const POST = route(endpoints.tryRule, ({ body, scope, db }) => tryRule(db, scope, body.text));
