import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "sqs",
  scope: "regional",
  operations: ["sqs:ListQueues", "sqs:GetQueueAttributes"],
  async collect(session) {
    const client = session.client(SQSClient);
    const urls = await session.ask("sqs:ListQueues", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new ListQueuesCommand({ NextToken, MaxResults: 1_000 }), {
          abortSignal,
        });
        return { items: page.QueueUrls, next: page.NextToken };
      }),
    );
    await Promise.all(
      (urls ?? []).map(async (QueueUrl) => {
        const name = QueueUrl.split("/").at(-1) ?? QueueUrl;
        const id = `arn:${session.partition}:sqs:${session.region}:${session.account}:${name}`;
        const answer = await session.ask(
          "sqs:GetQueueAttributes",
          (abortSignal) =>
            client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }), {
              abortSignal,
            }),
          { resource: id },
        );
        const found = answer?.Attributes;
        session.add({
          type: "sqs:queue",
          id,
          name,
          config: {
            QueueUrl,
            Policy: found ? (found.Policy ? JSON.parse(found.Policy) : null) : undefined,
            KmsMasterKeyId: found ? (found.KmsMasterKeyId ?? null) : undefined,
            SqsManagedSseEnabled: found ? found.SqsManagedSseEnabled === "true" : undefined,
          },
        });
      }),
    );
  },
};
