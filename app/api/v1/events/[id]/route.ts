import { route } from "@/app/api/define-route";
import { config } from "@/lib/application/config/config";
import { eventDetail } from "@/lib/application/timeline/event-detail";
import { endpoints } from "@/lib/contract/endpoints/events";
import { roleGrants } from "@/lib/domain/access/permissions";

export const GET = route(endpoints.getEvent, ({ params, scope, user, db }) =>
  eventDetail(db, scope, params.id, {
    lakeFolder: config().lakeFolder,
    raw: roleGrants(user.role, "events:raw"),
  }),
);
