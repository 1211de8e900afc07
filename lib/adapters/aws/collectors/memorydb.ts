import { DescribeClustersCommand, MemoryDBClient } from "@aws-sdk/client-memorydb";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "memorydb",
  scope: "regional",
  operations: ["memorydb:DescribeClusters"],
  async collect(session) {
    const memorydb = session.client(MemoryDBClient);
    const clusters = await session.ask("memorydb:DescribeClusters", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await memorydb.send(new DescribeClustersCommand({ NextToken }), { abortSignal });
        return { items: page.Clusters, next: page.NextToken };
      }),
    );
    for (const cluster of clusters ?? []) {
      session.add({
        type: "memorydb:cluster",
        id: cluster.ARN ?? "",
        name: cluster.Name ?? "",
        config: { ...cluster },
      });
    }
  },
};
