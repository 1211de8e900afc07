import { BedrockClient, GetCustomModelCommand, ListCustomModelsCommand } from "@aws-sdk/client-bedrock";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "bedrock",
  scope: "regional",
  operations: ["bedrock:ListCustomModels", "bedrock:GetCustomModel"],
  async collect(session) {
    const client = session.client(BedrockClient);
    const models = await session.ask("bedrock:ListCustomModels", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListCustomModelsCommand({ nextToken }), { abortSignal });
        return { items: page.modelSummaries, next: page.nextToken };
      }),
    );
    await Promise.all(
      (models ?? []).map(async ({ modelArn, modelName, baseModelArn }) => {
        const model = await session.ask(
          "bedrock:GetCustomModel",
          (abortSignal) =>
            client.send(new GetCustomModelCommand({ modelIdentifier: modelArn }), { abortSignal }),
          { resource: modelArn },
        );
        session.add({
          type: "bedrock:custom-model",
          id: modelArn ?? "",
          name: modelName ?? "",
          config: {
            modelArn,
            modelName,
            baseModelArn,
            modelKmsKeyArn: model && (model.modelKmsKeyArn ?? null),
          },
        });
      }),
    );
  },
};
