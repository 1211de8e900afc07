import { route } from "@/app/api/define-route";
import { requireWhole } from "@/lib/application/collection/connection";
import { testConnection } from "@/lib/application/collection/test-connection";
import { config } from "@/lib/application/config/config";
import { endpoints } from "@/lib/contract/endpoints/aws-connection";

export const POST = route(endpoints.testAwsConnection, async ({ body, scope, note }) => {
  requireWhole(scope);
  const tested = await testConnection(body, { endpoint: config().awsEndpoint });
  const refused = tested.accounts.filter(({ state }) => state === "refused").length;
  note({ target: "AWS connection", detail: { tested: tested.accounts.length, refused } });
  return tested;
});
