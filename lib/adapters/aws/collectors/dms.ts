import {
  DatabaseMigrationServiceClient,
  DescribeEndpointsCommand,
  DescribeReplicationInstancesCommand,
} from "@aws-sdk/client-database-migration-service";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "dms",
  scope: "regional",
  operations: ["dms:DescribeReplicationInstances", "dms:DescribeEndpoints"],
  async collect(session) {
    const client = session.client(DatabaseMigrationServiceClient);
    const instances = await session.ask("dms:DescribeReplicationInstances", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await client.send(new DescribeReplicationInstancesCommand({ Marker }), { abortSignal });
        return { items: page.ReplicationInstances, next: page.Marker };
      }),
    );
    for (const one of instances ?? [])
      session.add({
        type: "dms:replication-instance",
        id: one.ReplicationInstanceArn ?? "",
        name: one.ReplicationInstanceIdentifier ?? "",
        config: {
          ReplicationInstanceIdentifier: one.ReplicationInstanceIdentifier,
          MultiAZ: one.MultiAZ,
          PubliclyAccessible: one.PubliclyAccessible,
          AutoMinorVersionUpgrade: one.AutoMinorVersionUpgrade,
        },
      });
    const endpoints = await session.ask("dms:DescribeEndpoints", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await client.send(new DescribeEndpointsCommand({ Marker }), { abortSignal });
        return { items: page.Endpoints, next: page.Marker };
      }),
    );
    for (const {
      EndpointArn = "",
      EndpointIdentifier = "",
      EndpointType,
      EngineName,
      SslMode,
    } of endpoints ?? [])
      session.add({
        type: "dms:endpoint",
        id: EndpointArn,
        name: EndpointIdentifier,
        config: { EndpointIdentifier, EndpointType, EngineName, SslMode },
      });
  },
};
