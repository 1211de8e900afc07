import { route } from "@/app/api/define-route";
import { possibleOwners } from "@/lib/application/findings/possible-owners";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const GET = route(endpoints.postureOwners, async ({ scope, db }) => ({
  owners: await possibleOwners(db, scope),
}));
