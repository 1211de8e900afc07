import { DescribeBrokerCommand, ListBrokersCommand, MqClient } from "@aws-sdk/client-mq";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "mq",
  scope: "regional",
  operations: ["mq:ListBrokers", "mq:DescribeBroker"],
  async collect(session) {
    const mq = session.client(MqClient);
    const brokers = await session.ask("mq:ListBrokers", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await mq.send(new ListBrokersCommand({ NextToken, MaxResults: 100 }), { abortSignal });
        return { items: page.BrokerSummaries, next: page.NextToken };
      }),
    );
    await Promise.all(
      (brokers ?? []).map(async ({ BrokerArn: id = "", BrokerId, BrokerName }) => {
        const read = await session.ask(
          "mq:DescribeBroker",
          (abortSignal) => mq.send(new DescribeBrokerCommand({ BrokerId }), { abortSignal }),
          { resource: id },
        );
        session.add({
          type: "mq:broker",
          id,
          name: BrokerName ?? id,
          config: {
            BrokerId,
            BrokerName,
            BrokerArn: id,
            EngineType: read?.EngineType,
            EngineVersion: read?.EngineVersion,
            AutoMinorVersionUpgrade: read?.AutoMinorVersionUpgrade,
            PubliclyAccessible: read?.PubliclyAccessible,
            DeploymentMode: read?.DeploymentMode,
            // RabbitMQ brokers log always and say nothing of it.
            Logs: read
              ? read.Logs
                ? { Audit: read.Logs.Audit, General: read.Logs.General }
                : null
              : undefined,
          },
        });
      }),
    );
  },
};
