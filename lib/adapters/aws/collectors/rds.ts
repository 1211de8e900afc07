import {
  type DBSnapshot,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotAttributesCommand,
  DescribeDBSnapshotsCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

async function addSnapshot(session: CollectorSession, rds: RDSClient, snapshot: DBSnapshot): Promise<void> {
  const id = snapshot.DBSnapshotArn ?? "";
  const attributes = await session.ask(
    "rds:DescribeDBSnapshotAttributes",
    (abortSignal) =>
      rds.send(
        new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier: snapshot.DBSnapshotIdentifier }),
        { abortSignal },
      ),
    { resource: id },
  );
  session.add({
    type: "rds:snapshot",
    id,
    name: snapshot.DBSnapshotIdentifier ?? id,
    tags: tagRecord(snapshot.TagList ?? []),
    config: {
      ...snapshot,
      DBSnapshotAttributes: attributes
        ? (attributes.DBSnapshotAttributesResult?.DBSnapshotAttributes ?? [])
        : undefined,
    },
  });
}

export const collector: Collector = {
  service: "rds",
  scope: "regional",
  operations: [
    "rds:DescribeDBInstances",
    "rds:DescribeDBClusters",
    "rds:DescribeDBSnapshots",
    "rds:DescribeDBSnapshotAttributes",
  ],
  async collect(session) {
    const rds = session.client(RDSClient);
    const instances = await session.ask("rds:DescribeDBInstances", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await rds.send(new DescribeDBInstancesCommand({ Marker }), { abortSignal });
        return { items: page.DBInstances, next: page.Marker };
      }),
    );
    for (const instance of instances ?? []) {
      session.add({
        type: "rds:instance",
        id: instance.DBInstanceArn ?? "",
        name: instance.DBInstanceIdentifier ?? "",
        tags: tagRecord(instance.TagList ?? []),
        config: { ...instance },
      });
    }
    const clusters = await session.ask("rds:DescribeDBClusters", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await rds.send(new DescribeDBClustersCommand({ Marker }), { abortSignal });
        return { items: page.DBClusters, next: page.Marker };
      }),
    );
    for (const cluster of clusters ?? []) {
      session.add({
        type: "rds:cluster",
        id: cluster.DBClusterArn ?? "",
        name: cluster.DBClusterIdentifier ?? "",
        tags: tagRecord(cluster.TagList ?? []),
        config: { ...cluster },
      });
    }
    const snapshots = await session.ask("rds:DescribeDBSnapshots", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await rds.send(new DescribeDBSnapshotsCommand({ Marker, SnapshotType: "manual" }), {
          abortSignal,
        });
        return { items: page.DBSnapshots, next: page.Marker };
      }),
    );
    await Promise.all((snapshots ?? []).map((snapshot) => addSnapshot(session, rds, snapshot)));
  },
};
