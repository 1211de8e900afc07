import { KafkaClient, ListClustersV2Command } from "@aws-sdk/client-kafka";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "kafka",
  scope: "regional",
  operations: ["kafka:ListClustersV2"],
  async collect(session) {
    const client = session.client(KafkaClient);
    const found = await session.ask("kafka:ListClustersV2", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new ListClustersV2Command({ NextToken }), { abortSignal });
        return { items: page.ClusterInfoList, next: page.NextToken };
      }),
    );
    for (const one of found ?? []) {
      session.add({
        type: "kafka:cluster",
        id: one.ClusterArn ?? "",
        name: one.ClusterName ?? "",
        config: { ...one },
      });
    }
  },
};
