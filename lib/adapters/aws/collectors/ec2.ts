import {
  DescribeInstancesCommand,
  DescribeSnapshotAttributeCommand,
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
  EC2Client,
  GetEbsDefaultKmsKeyIdCommand,
  GetEbsEncryptionByDefaultCommand,
} from "@aws-sdk/client-ec2";
import type { Collector, CollectorSession } from "../collector";
import { addLaunchTemplates, launchTemplateOperation } from "../ec2/launch-templates";
import { addListed, addListing, ec2Arn, type Listed, type Listing, listing } from "../ec2/listing";
import { networkListings } from "../ec2/network-listings";
import { addPrefixLists, prefixListOperations } from "../ec2/prefix-lists";
import { everyPage } from "../paginate";

const machineListings = [
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
    operation: "ec2:DescribeVolumes",
    kind: "volume",
    async page(ec2, NextToken, abortSignal) {
      const page = await ec2.send(new DescribeVolumesCommand({ NextToken }), { abortSignal });
      return { items: page.Volumes, next: page.NextToken };
    },
    identify: (volume) => volume.VolumeId,
  }),
] as const;

const listings = [...machineListings, ...networkListings];

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
      const id = ec2Arn(session, "snapshot", snapshot.SnapshotId ?? "");
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
      addListed(session, "snapshot", snapshot.SnapshotId ?? "", snapshot, {
        CreateVolumePermissions: shared ? (shared.CreateVolumePermissions ?? []) : undefined,
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
  const id = ec2Arn(session, "ebs-default-encryption", session.region);
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
    ...prefixListOperations,
    launchTemplateOperation,
    "ec2:DescribeSnapshots",
    "ec2:DescribeSnapshotAttribute",
    "ec2:GetEbsEncryptionByDefault",
    "ec2:GetEbsDefaultKmsKeyId",
  ],
  async collect(session) {
    const ec2 = session.client(EC2Client);
    await Promise.all([
      ...listings.map((one) => addListing(session, ec2, one as Listing<Listed>)),
      addPrefixLists(session, ec2),
      addLaunchTemplates(session, ec2),
      addSnapshots(session, ec2),
      addEncryptionDefault(session, ec2),
    ]);
  },
};
