import { DescribeClusterCommand, EKSClient, ListClustersCommand } from "@aws-sdk/client-eks";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "eks",
  scope: "regional",
  operations: ["eks:ListClusters", "eks:DescribeCluster"],
  async collect(session) {
    const client = session.client(EKSClient);
    const listed = await session.ask("eks:ListClusters", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new ListClustersCommand({ nextToken }), { abortSignal });
        return { items: page.clusters, next: page.nextToken };
      }),
    );
    await Promise.all(
      (listed ?? []).map(async (one) => {
        const id = `arn:${session.partition}:eks:${session.region}:${session.account}:cluster/${one}`;
        const answer = await session.ask(
          "eks:DescribeCluster",
          (abortSignal) => client.send(new DescribeClusterCommand({ name: one }), { abortSignal }),
          { resource: id },
        );
        const found = answer?.cluster;
        session.add({
          type: "eks:cluster",
          id,
          name: one,
          config: { ...found, createdAt: found?.createdAt?.toISOString() },
        });
      }),
    );
  },
};
