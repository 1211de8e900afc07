import { route } from "@/app/api/define-route";
import { scopeChoices } from "@/lib/application/data/scope-choices";
import { endpoints } from "@/lib/contract/endpoints/system";

export const GET = route(endpoints.scope, ({ db, scope }) => scopeChoices(db, scope));
