import { route } from "@/app/api/define-route";
import { permissionsInService } from "@/lib/application/iam/principal-permissions";
import { endpoints } from "@/lib/contract/endpoints/permissions";

export const GET = route(endpoints.whatCanInService, ({ params, query, scope, db }) =>
  permissionsInService(db, scope, { ...query, service: params.service }),
);
