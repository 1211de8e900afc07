import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { ec2Id } from "../identifiers";
import { accountIds, accountNames, regions } from "../organisation/accounts";
import { type InstanceRef, instances } from "../organisation/instances";
import { keys } from "../organisation/keys";
import { sharedSnapshotId, strangerAccount } from "../stories/snapshot-shared";
import { type Day, daysBefore, resource, since } from "./day";

const arn = (kind: string, place: { account: keyof typeof accountIds; region: string }, id: string) =>
  `arn:aws:ec2:${place.region}:${accountIds[place.account]}:${kind}/${id}`;

/** The sandbox moves to the second version of the metadata service, a machine every other day. */
function tokensRequired(instance: InstanceRef, day: Day): boolean {
  if (instance.account !== "sandbox") return instance.name !== "tooling-2";
  return instances.indexOf(instance) % 14 < day.number / 3;
}

function machine(instance: InstanceRef, day: Day): Resource {
  return resource(
    "ec2:instance",
    instance,
    arn("instance", instance, instance.instanceId),
    instance.name,
    {
      InstanceId: instance.instanceId,
      ImageId: "ami-0c55b159cbfafe1f0",
      InstanceType: instance.type,
      LaunchTime: daysBefore(day, 40 + (instances.indexOf(instance) % 9) * 11),
      State: { Name: "running" },
      ...(instance.publicIp ? { PublicIpAddress: instance.publicIp } : {}),
      PrivateIpAddress: instance.privateIp,
      VpcId: instance.vpcId,
      SubnetId: instance.subnetId,
      SecurityGroups: [{ GroupId: instance.group.groupId, GroupName: instance.group.name }],
      IamInstanceProfile: instance.profile
        ? {
            Arn: `arn:aws:iam::${accountIds[instance.account]}:instance-profile/${instance.profile}`,
            Id: ec2Id("aipa", instance.profile),
          }
        : null,
      MetadataOptions: {
        HttpTokens: tokensRequired(instance, day) ? "required" : "optional",
        HttpEndpoint: "enabled",
        HttpPutResponseHopLimit: 2,
      },
    },
    { Name: instance.name, team: instance.account },
  );
}

function volume(instance: InstanceRef): Resource {
  const encrypted = instance.account !== "sandbox" && !instance.name.startsWith("notebook");
  return resource("ec2:volume", instance, arn("volume", instance, instance.volumeId), instance.volumeId, {
    VolumeId: instance.volumeId,
    Encrypted: encrypted,
    ...(encrypted ? { KmsKeyId: keys.payments.arn } : {}),
    State: "in-use",
    Size: instance.type.includes("xlarge") ? 200 : 40,
    Attachments: [{ InstanceId: instance.instanceId, Device: "/dev/xvda" }],
  });
}

function sharedSnapshot(day: Day): Resource[] {
  if (!since(day, day.story.snapshotShared)) return [];
  const notebook = instances.find(({ name }) => name === "notebook-1");
  const place = { account: "data", region: "eu-west-1" } as const;
  const still = day.number < 27;
  return [
    resource("ec2:snapshot", place, arn("snapshot", place, sharedSnapshotId), sharedSnapshotId, {
      SnapshotId: sharedSnapshotId,
      VolumeId: notebook?.volumeId ?? "",
      Encrypted: false,
      StartTime: new Date(day.story.snapshotShared - 180_000).toISOString(),
      CreateVolumePermissions: still ? [{ UserId: strangerAccount }] : [],
    }),
  ];
}

function defaults(day: Day): Resource[] {
  return accountNames.flatMap((account) =>
    regions.map((region) => {
      const on =
        account === "payments" || account === "data"
          ? region !== "us-east-1" || day.number > 14
          : account === "shared" && region === "eu-west-1";
      return resource(
        "ec2:ebs-default-encryption",
        { account, region },
        arn("ebs-default-encryption", { account, region }, region),
        region,
        {
          EbsEncryptionByDefault: on,
          KmsKeyId: "alias/aws/ebs",
        },
      );
    }),
  );
}

/** Machines, their disks, the snapshot that was shared, and whether new disks are encrypted. */
export function ec2(day: Day): Resource[] {
  return [
    ...instances.map((instance) => machine(instance, day)),
    ...instances.map(volume),
    ...sharedSnapshot(day),
    ...defaults(day),
  ];
}
