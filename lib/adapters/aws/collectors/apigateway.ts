import { APIGatewayClient, GetRestApisCommand, GetStagesCommand } from "@aws-sdk/client-api-gateway";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

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
    await Promise.all(
      (apis ?? []).map(async ({ id: restApiId, name: apiName }) => {
        const root = `arn:${session.partition}:apigateway:${session.region}::/restapis/${restApiId}`;
        const stages = await session.ask(
          "apigateway:GET",
          (abortSignal) => client.send(new GetStagesCommand({ restApiId }), { abortSignal }),
          { resource: root },
        );
        for (const stage of stages?.item ?? [])
          session.add({
            type: "apigateway:rest-stage",
            id: `${root}/stages/${stage.stageName}`,
            name: `${apiName ?? restApiId}/${stage.stageName}`,
            // Stage variables stay in AWS: they may be secrets.
            config: {
              restApiId,
              apiName,
              stageName: stage.stageName,
              methodSettings: Object.fromEntries(
                Object.entries(stage.methodSettings ?? {}).map(
                  ([path, { loggingLevel, cacheDataEncrypted }]) => [
                    path,
                    { loggingLevel, cacheDataEncrypted },
                  ],
                ),
              ),
              accessLogDestination: stage.accessLogSettings?.destinationArn ?? null,
              tracingEnabled: stage.tracingEnabled ?? false,
              clientCertificateId: stage.clientCertificateId ?? null,
              webAclArn: stage.webAclArn ?? null,
            },
          });
      }),
    );
  },
};
