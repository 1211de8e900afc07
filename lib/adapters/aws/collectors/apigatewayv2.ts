import { ApiGatewayV2Client, GetApisCommand, GetStagesCommand } from "@aws-sdk/client-apigatewayv2";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

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
    await Promise.all(
      (apis ?? []).map(async ({ ApiId, Name, ProtocolType }) => {
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
        for (const stage of stages ?? [])
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
            },
          });
      }),
    );
  },
};
