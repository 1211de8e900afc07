import { DescribeClustersCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "redshift",
  scope: "regional",
  operations: ["redshift:DescribeClusters"],
  async collect(session) {
    const client = session.client(RedshiftClient);
    const found = await session.ask("redshift:DescribeClusters", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await client.send(new DescribeClustersCommand({ Marker }), { abortSignal });
        return { items: page.Clusters, next: page.Marker };
      }),
    );
    for (const one of found ?? []) {
      session.add({
        type: "redshift:cluster",
        id: `arn:${session.partition}:redshift:${session.region}:${session.account}:cluster:${one.ClusterIdentifier}`,
        name: one.ClusterIdentifier ?? "",
        config: { ...one, MultiAZ: one.MultiAZ ?? null },
      });
    }
  },
};
