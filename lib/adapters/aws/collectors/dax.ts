import { DAXClient, DescribeClustersCommand } from "@aws-sdk/client-dax";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "dax",
  scope: "regional",
  operations: ["dax:DescribeClusters"],
  async collect(session) {
    const client = session.client(DAXClient);
    const clusters = await session.ask("dax:DescribeClusters", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new DescribeClustersCommand({ NextToken }), { abortSignal });
        return { items: page.Clusters, next: page.NextToken };
      }),
    );
    for (const cluster of clusters ?? []) {
      session.add({
        type: "dax:cluster",
        id: cluster.ClusterArn ?? "",
        name: cluster.ClusterName ?? "",
        config: {
          ClusterName: cluster.ClusterName,
          Zones: [
            ...new Set((cluster.Nodes ?? []).flatMap(({ AvailabilityZone }) => AvailabilityZone ?? [])),
          ],
          Nodes: cluster.TotalNodes,
          SSEStatus: cluster.SSEDescription?.Status ?? null,
          ClusterEndpointEncryptionType: cluster.ClusterEndpointEncryptionType ?? null,
        },
      });
    }
  },
};
