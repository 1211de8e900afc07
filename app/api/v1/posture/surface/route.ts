import { route } from "@/app/api/define-route";
import { askSurface } from "@/lib/application/surface/attack-surface";
import { endpoints } from "@/lib/contract/endpoints/surface";

export const GET = route(endpoints.attackSurface, ({ query, scope, db }) => askSurface(db, scope, query));
