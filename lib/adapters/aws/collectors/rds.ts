import {
  type DBClusterSnapshot,
  type DBInstance,
  type DBSnapshot,
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotAttributesCommand,
  DescribeDBSnapshotsCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { parametersByGroup } from "../rds-parameters";
import { tagRecord } from "../tags";

async function addInstances(session: CollectorSession, rds: RDSClient): Promise<void> {
  const instances = await session.ask("rds:DescribeDBInstances", (abortSignal) =>
    everyPage(async (Marker) => {
      const page = await rds.send(new DescribeDBInstancesCommand({ Marker }), { abortSignal });
      return { items: page.DBInstances, next: page.Marker };
    }),
  );
  const groupOf = (instance: DBInstance) => instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? "";
  const parameters = await parametersByGroup(session, rds, (instances ?? []).map(groupOf));
  for (const instance of instances ?? []) {
    session.add({
      type: "rds:instance",
      id: instance.DBInstanceArn ?? "",
      name: instance.DBInstanceIdentifier ?? "",
      tags: tagRecord(instance.TagList ?? []),
      config: { ...instance, Parameters: parameters.get(groupOf(instance)) },
    });
  }
}

async function addClusters(session: CollectorSession, rds: RDSClient): Promise<void> {
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
}

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

async function addSnapshots(session: CollectorSession, rds: RDSClient): Promise<void> {
  const snapshots = await session.ask("rds:DescribeDBSnapshots", (abortSignal) =>
    everyPage(async (Marker) => {
      const page = await rds.send(new DescribeDBSnapshotsCommand({ Marker, SnapshotType: "manual" }), {
        abortSignal,
      });
      return { items: page.DBSnapshots, next: page.Marker };
    }),
  );
  await Promise.all((snapshots ?? []).map((snapshot) => addSnapshot(session, rds, snapshot)));
}

async function addClusterSnapshot(
  session: CollectorSession,
  rds: RDSClient,
  snapshot: DBClusterSnapshot,
): Promise<void> {
  const id = snapshot.DBClusterSnapshotArn ?? "";
  const { DBClusterSnapshotIdentifier } = snapshot;
  const attributes = await session.ask(
    "rds:DescribeDBClusterSnapshotAttributes",
    (abortSignal) =>
      rds.send(new DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier }), {
        abortSignal,
      }),
    { resource: id },
  );
  session.add({
    type: "rds:cluster-snapshot",
    id,
    name: DBClusterSnapshotIdentifier ?? id,
    tags: tagRecord(snapshot.TagList ?? []),
    config: {
      ...snapshot,
      DBClusterSnapshotAttributes: attributes
        ? (attributes.DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes ?? [])
        : undefined,
    },
  });
}

async function addClusterSnapshots(session: CollectorSession, rds: RDSClient): Promise<void> {
  const snapshots = await session.ask("rds:DescribeDBClusterSnapshots", (abortSignal) =>
    everyPage(async (Marker) => {
      const page = await rds.send(new DescribeDBClusterSnapshotsCommand({ Marker, SnapshotType: "manual" }), {
        abortSignal,
      });
      return { items: page.DBClusterSnapshots, next: page.Marker };
    }),
  );
  await Promise.all((snapshots ?? []).map((snapshot) => addClusterSnapshot(session, rds, snapshot)));
}

export const collector: Collector = {
  service: "rds",
  scope: "regional",
  operations: [
    "rds:DescribeDBInstances",
    "rds:DescribeDBParameters",
    "rds:DescribeDBClusters",
    "rds:DescribeDBSnapshots",
    "rds:DescribeDBSnapshotAttributes",
    "rds:DescribeDBClusterSnapshots",
    "rds:DescribeDBClusterSnapshotAttributes",
  ],
  async collect(session) {
    const rds = session.client(RDSClient);
    await Promise.all([
      addInstances(session, rds),
      addClusters(session, rds),
      addSnapshots(session, rds),
      addClusterSnapshots(session, rds),
    ]);
  },
};
