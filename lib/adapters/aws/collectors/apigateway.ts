import {
  APIGatewayClient,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStagesCommand,
  type RestApi,
  type Stage,
} from "@aws-sdk/client-api-gateway";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** Stage variables stay in AWS: they may be secrets. */
function settingsOf(stage: Stage) {
  return {
    stageName: stage.stageName,
    methodSettings: Object.fromEntries(
      Object.entries(stage.methodSettings ?? {}).map(([path, { loggingLevel, cacheDataEncrypted }]) => [
        path,
        { loggingLevel, cacheDataEncrypted },
      ]),
    ),
    accessLogDestination: stage.accessLogSettings?.destinationArn ?? null,
    tracingEnabled: stage.tracingEnabled ?? false,
    clientCertificateId: stage.clientCertificateId ?? null,
    webAclArn: stage.webAclArn ?? null,
  };
}

/** API Gateway answers a policy with its quotes escaped once more than JSON needs. */
function policyOf({ policy }: RestApi): string | null {
  if (!policy) return null;
  return policy.startsWith("{\\") ? JSON.parse(`"${policy}"`) : policy;
}

/** Browsers ask OPTIONS before they call, and cannot sign that in: it is no door. */
const preflight = "OPTIONS";

async function methodsOf(session: CollectorSession, client: APIGatewayClient, restApiId = "", api = "") {
  const resources = await session.ask(
    "apigateway:GET",
    (abortSignal) =>
      everyPage(async (position) => {
        const command = new GetResourcesCommand({ restApiId, position, limit: 500, embed: ["methods"] });
        const page = await client.send(command, { abortSignal });
        return { items: page.items, next: page.position };
      }),
    { resource: api },
  );
  const methods = resources?.flatMap(({ path, resourceMethods }) =>
    Object.entries(resourceMethods ?? {})
      .filter(([verb]) => verb !== preflight)
      .map(([verb, { authorizationType = "NONE", apiKeyRequired }]) => ({
        name: `${verb} ${path}`,
        open: authorizationType === "NONE" && apiKeyRequired !== true,
      })),
  );
  return (
    methods && { count: methods.length, open: methods.filter(({ open }) => open).map(({ name }) => name) }
  );
}

async function addStages(session: CollectorSession, client: APIGatewayClient, api: RestApi): Promise<void> {
  const { id: restApiId, name: apiName } = api;
  const root = `arn:${session.partition}:apigateway:${session.region}::/restapis/${restApiId}`;
  const stages = await session.ask(
    "apigateway:GET",
    (abortSignal) => client.send(new GetStagesCommand({ restApiId }), { abortSignal }),
    { resource: root },
  );
  if (!stages?.item?.length) return;
  const methods = await methodsOf(session, client, restApiId, root);
  for (const stage of stages.item)
    session.add({
      type: "apigateway:rest-stage",
      id: `${root}/stages/${stage.stageName}`,
      name: `${apiName ?? restApiId}/${stage.stageName}`,
      config: {
        restApiId,
        apiName,
        ...settingsOf(stage),
        endpointTypes: api.endpointConfiguration?.types,
        disableExecuteApiEndpoint: api.disableExecuteApiEndpoint ?? false,
        policy: policyOf(api),
        methods,
      },
    });
}

export const collector: Collector = {
  service: "apigateway",
  scope: "regional",
  // API Gateway knows one action a method of HTTP: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
  operations: ["apigateway:GET"],
  async collect(session) {
    const client = session.client(APIGatewayClient);
    const apis = await session.ask("apigateway:GET", (abortSignal) =>
      everyPage(async (position) => {
        const page = await client.send(new GetRestApisCommand({ position, limit: 500 }), { abortSignal });
        return { items: page.items, next: page.position };
      }),
    );
    await Promise.all((apis ?? []).map((api) => addStages(session, client, api)));
  },
};
