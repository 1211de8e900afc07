import {
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTopicsCommand,
  SNSClient,
} from "@aws-sdk/client-sns";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "sns",
  scope: "regional",
  operations: ["sns:ListTopics", "sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic"],
  async collect(session) {
    const sns = session.client(SNSClient);
    const topics = await session.ask("sns:ListTopics", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await sns.send(new ListTopicsCommand({ NextToken }), { abortSignal });
        return { items: page.Topics, next: page.NextToken };
      }),
    );
    await Promise.all(
      (topics ?? []).map(async ({ TopicArn = "" }) => {
        const about = { resource: TopicArn };
        const [attributes, subscriptions] = await Promise.all([
          session.ask(
            "sns:GetTopicAttributes",
            (abortSignal) => sns.send(new GetTopicAttributesCommand({ TopicArn }), { abortSignal }),
            about,
          ),
          session.ask(
            "sns:ListSubscriptionsByTopic",
            (abortSignal) => sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }), { abortSignal }),
            about,
          ),
        ]);
        const found = attributes?.Attributes;
        session.add({
          type: "sns:topic",
          id: TopicArn,
          name: TopicArn.split(":").at(-1) ?? TopicArn,
          config: {
            TopicArn,
            Policy: found ? (found.Policy ? JSON.parse(found.Policy) : null) : undefined,
            KmsMasterKeyId: found ? (found.KmsMasterKeyId ?? null) : undefined,
            Subscriptions: subscriptions ? (subscriptions.Subscriptions ?? []) : undefined,
          },
        });
      }),
    );
  },
};
