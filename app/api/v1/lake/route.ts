import { route } from "@/app/api/define-route";
import { lakeOverview } from "@/lib/application/lake/overview";
import { endpoints } from "@/lib/contract/endpoints/lake";

export const GET = route(endpoints.lake, ({ scope, db }) => lakeOverview(db, scope));
