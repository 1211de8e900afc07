import { DescribeReplicationGroupsCommand, ElastiCacheClient } from "@aws-sdk/client-elasticache";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "elasticache",
  scope: "regional",
  operations: ["elasticache:DescribeReplicationGroups"],
  async collect(session) {
    const client = session.client(ElastiCacheClient);
    const found = await session.ask("elasticache:DescribeReplicationGroups", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await client.send(new DescribeReplicationGroupsCommand({ Marker }), { abortSignal });
        return { items: page.ReplicationGroups, next: page.Marker };
      }),
    );
    for (const one of found ?? []) {
      session.add({
        type: "elasticache:replication-group",
        id: one.ARN ?? "",
        name: one.ReplicationGroupId ?? "",
        config: { ...one },
      });
    }
  },
};
