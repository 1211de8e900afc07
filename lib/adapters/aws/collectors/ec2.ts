import {
  DescribeFlowLogsCommand,
  DescribeInstancesCommand,
  DescribeNetworkAclsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotAttributeCommand,
  DescribeSnapshotsCommand,
  DescribeSubnetsCommand,
  DescribeVolumesCommand,
  DescribeVpcsCommand,
  EC2Client,
  GetEbsDefaultKmsKeyIdCommand,
  GetEbsEncryptionByDefaultCommand,
  type Tag,
} from "@aws-sdk/client-ec2";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { tagRecord } from "../tags";

type Listed = { Tags?: Tag[] };
type Page<T> = { items: T[] | undefined; next: string | undefined };

/** One EC2 listing: the IAM action, how to read a page, and what kind of resource each item is. */
type Listing<T> = {
  operation: string;
  /** Kind in the snapshot's type and in the ARN: `security-group`. */
  kind: string;
  page(ec2: EC2Client, NextToken: string | undefined, abortSignal: AbortSignal): Promise<Page<T>>;
  identify(item: T): string | undefined;
};

const listing = <T extends Listed>(one: Listing<T>): Listing<T> => one;

const listings = [
  listing({
    operation: "ec2:DescribeInstances",
    kind: "instance",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeInstancesCommand({ NextToken }), { abortSignal });
      return {
        items: page.Reservations?.flatMap((reservation) => reservation.Instances ?? []),
        next: page.NextToken,
      };
    },
    identify: (instance) => instance.InstanceId,
  }),
  listing({
    operation: "ec2:DescribeSecurityGroups",
    kind: "security-group",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeSecurityGroupsCommand({ NextToken }), { abortSignal });
      return { items: page.SecurityGroups, next: page.NextToken };
    },
    identify: (group) => group.GroupId,
  }),
  listing({
    operation: "ec2:DescribeVpcs",
    kind: "vpc",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeVpcsCommand({ NextToken }), { abortSignal });
      return { items: page.Vpcs, next: page.NextToken };
    },
    identify: (vpc) => vpc.VpcId,
  }),
  listing({
    operation: "ec2:DescribeSubnets",
    kind: "subnet",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeSubnetsCommand({ NextToken }), { abortSignal });
      return { items: page.Subnets, next: page.NextToken };
    },
    identify: (subnet) => subnet.SubnetId,
  }),
  listing({
    operation: "ec2:DescribeNetworkAcls",
    kind: "network-acl",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeNetworkAclsCommand({ NextToken }), { abortSignal });
      return { items: page.NetworkAcls, next: page.NextToken };
    },
    identify: (acl) => acl.NetworkAclId,
  }),
  listing({
    operation: "ec2:DescribeFlowLogs",
    kind: "flow-log",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeFlowLogsCommand({ NextToken }), { abortSignal });
      return { items: page.FlowLogs, next: page.NextToken };
    },
    identify: (log) => log.FlowLogId,
  }),
  listing({
    operation: "ec2:DescribeVolumes",
    kind: "volume",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeVolumesCommand({ NextToken }), { abortSignal });
      return { items: page.Volumes, next: page.NextToken };
    },
    identify: (volume) => volume.VolumeId,
  }),
] as const;

const arnKinds: Record<string, string> = { "flow-log": "vpc-flow-log" };

function arn(session: CollectorSession, kind: string, id: string): string {
  return `arn:${session.partition}:ec2:${session.region}:${session.account}:${arnKinds[kind] ?? kind}/${id}`;
}

async function addListing<T extends Listed>(
  session: CollectorSession,
  ec2: EC2Client,
  one: Listing<T>,
): Promise<void> {
  const items = await session.ask(one.operation, (signal) =>
    everyPage((token) => one.page(ec2, token, signal)),
  );
  for (const item of items ?? []) {
    const id = one.identify(item) ?? "";
    const tags = tagRecord(item.Tags ?? []);
    session.add({
      type: `ec2:${one.kind}`,
      id: arn(session, one.kind, id),
      name: tags?.Name ?? id,
      tags,
      config: { ...item },
    });
  }
}

/** Own snapshots only, each with whom it is shared: a snapshot shared with everyone is a leak. */
async function addSnapshots(session: CollectorSession, ec2: EC2Client): Promise<void> {
  const snapshots = await session.ask("ec2:DescribeSnapshots", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await ec2.send(new DescribeSnapshotsCommand({ OwnerIds: ["self"], NextToken }), {
        abortSignal,
      });
      return { items: page.Snapshots, next: page.NextToken };
    }),
  );
  await Promise.all(
    (snapshots ?? []).map(async (snapshot) => {
      const id = arn(session, "snapshot", snapshot.SnapshotId ?? "");
      const shared = await session.ask(
        "ec2:DescribeSnapshotAttribute",
        (abortSignal) =>
          ec2.send(
            new DescribeSnapshotAttributeCommand({
              SnapshotId: snapshot.SnapshotId,
              Attribute: "createVolumePermission",
            }),
            { abortSignal },
          ),
        { resource: id },
      );
      const config = {
        ...snapshot,
        CreateVolumePermissions: shared ? (shared.CreateVolumePermissions ?? []) : undefined,
      };
      session.add({
        type: "ec2:snapshot",
        id,
        name: snapshot.SnapshotId ?? "",
        tags: tagRecord(snapshot.Tags ?? []),
        config,
      });
    }),
  );
}

async function addEncryptionDefault(session: CollectorSession, ec2: EC2Client): Promise<void> {
  const answer = await session.ask("ec2:GetEbsEncryptionByDefault", (abortSignal) =>
    ec2.send(new GetEbsEncryptionByDefaultCommand({}), { abortSignal }),
  );
  if (!answer) return;
  const key = await session.ask("ec2:GetEbsDefaultKmsKeyId", (abortSignal) =>
    ec2.send(new GetEbsDefaultKmsKeyIdCommand({}), { abortSignal }),
  );
  const id = arn(session, "ebs-default-encryption", session.region);
  session.add({
    type: "ec2:ebs-default-encryption",
    id,
    name: session.region,
    config: { EbsEncryptionByDefault: answer.EbsEncryptionByDefault ?? false, KmsKeyId: key?.KmsKeyId },
  });
}

export const collector: Collector = {
  service: "ec2",
  scope: "regional",
  operations: [
    ...listings.map((one) => one.operation),
    "ec2:DescribeSnapshots",
    "ec2:DescribeSnapshotAttribute",
    "ec2:GetEbsEncryptionByDefault",
    "ec2:GetEbsDefaultKmsKeyId",
  ],
  async collect(session) {
    const ec2 = session.client(EC2Client);
    await Promise.all([
      ...listings.map((one) => addListing(session, ec2, one as Listing<Listed>)),
      addSnapshots(session, ec2),
      addEncryptionDefault(session, ec2),
    ]);
  },
};
