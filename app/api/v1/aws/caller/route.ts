import { route } from "@/app/api/define-route";
import { requireWhole, savedConnection } from "@/lib/application/collection/connection";
import { awsCaller } from "@/lib/application/collection/test-connection";
import { config } from "@/lib/application/config/config";
import { endpoints } from "@/lib/contract/endpoints/aws-connection";

export const GET = route(endpoints.awsCaller, async ({ db, scope }) => {
  requireWhole(scope);
  return awsCaller(await savedConnection(db), { endpoint: config().awsEndpoint });
});
