import {
  type Api,
  ApiGatewayV2Client,
  GetApisCommand,
  GetRoutesCommand,
  GetStagesCommand,
} from "@aws-sdk/client-apigatewayv2";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

async function routesOf(session: CollectorSession, client: ApiGatewayV2Client, ApiId = "", api = "") {
  const routes = await session.ask(
    "apigateway:GET",
    (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new GetRoutesCommand({ ApiId, NextToken }), { abortSignal });
        return { items: page.Items, next: page.NextToken };
      }),
    { resource: api },
  );
  const open = routes?.filter(
    ({ AuthorizationType = "NONE", ApiKeyRequired }) => AuthorizationType === "NONE" && !ApiKeyRequired,
  );
  return routes && { count: routes.length, open: open?.flatMap(({ RouteKey }) => RouteKey ?? []) };
}

async function addStages(session: CollectorSession, client: ApiGatewayV2Client, api: Api): Promise<void> {
  const { ApiId, Name, ProtocolType, ApiEndpoint } = api;
  const root = `arn:${session.partition}:apigateway:${session.region}::/apis/${ApiId}`;
  const stages = await session.ask(
    "apigateway:GET",
    (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new GetStagesCommand({ ApiId, NextToken }), { abortSignal });
        return { items: page.Items, next: page.NextToken };
      }),
    { resource: root },
  );
  if (!stages?.length) return;
  const Routes = await routesOf(session, client, ApiId, root);
  for (const stage of stages)
    session.add({
      type: "apigatewayv2:stage",
      id: `${root}/stages/${stage.StageName}`,
      name: `${Name ?? ApiId}/${stage.StageName}`,
      // Stage variables stay in AWS: they may be secrets.
      config: {
        ApiId,
        ApiName: Name,
        ProtocolType,
        StageName: stage.StageName,
        AccessLogDestination: stage.AccessLogSettings?.DestinationArn ?? null,
        ApiEndpoint,
        DisableExecuteApiEndpoint: api.DisableExecuteApiEndpoint ?? false,
        Routes,
      },
    });
}

export const collector: Collector = {
  service: "apigatewayv2",
  scope: "regional",
  operations: ["apigateway:GET"],
  async collect(session) {
    const client = session.client(ApiGatewayV2Client);
    const apis = await session.ask("apigateway:GET", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new GetApisCommand({ NextToken }), { abortSignal });
        return { items: page.Items, next: page.NextToken };
      }),
    );
    await Promise.all((apis ?? []).map((api) => addStages(session, client, api)));
  },
};
