import { z } from "zod";
import { asked, config, foundSecrets, type ResourceDefinitions, timestamp } from "../shape";

const instance = config({
  InstanceId: z.string(),
  ImageId: z.string(),
  InstanceType: z.string(),
  LaunchTime: timestamp,
  KeyName: z.string(),
  State: config({ Name: z.string() }),
  PublicIpAddress: z.string(),
  PrivateIpAddress: z.string(),
  Ipv6Address: z.string(),
  VpcId: z.string(),
  SubnetId: z.string(),
  SecurityGroups: z.array(config({ GroupId: z.string(), GroupName: z.string() })),
  /** Each with addresses, subnet and groups of its own. */
  NetworkInterfaces: z.array(
    config({
      NetworkInterfaceId: z.string(),
      SubnetId: z.string(),
      Groups: z.array(config({ GroupId: z.string(), GroupName: z.string() })),
      Association: config({ PublicIp: z.string() }),
      Ipv6Addresses: z.array(config({ Ipv6Address: z.string() })),
    }),
  ),
  IamInstanceProfile: config({ Arn: z.string(), Id: z.string() }).nullable(),
  MetadataOptions: config({
    HttpTokens: z.string(),
    HttpEndpoint: z.string(),
    HttpPutResponseHopLimit: z.number(),
  }),
});

const permission = config({
  /** tcp | udp | icmp | icmpv6 | -1 (all) | an IANA number */
  IpProtocol: z.string(),
  FromPort: z.number(),
  ToPort: z.number(),
  IpRanges: z.array(config({ CidrIp: z.string(), Description: z.string() })),
  Ipv6Ranges: z.array(config({ CidrIpv6: z.string(), Description: z.string() })),
  PrefixListIds: z.array(config({ PrefixListId: z.string() })),
  UserIdGroupPairs: z.array(config({ GroupId: z.string(), UserId: z.string() })),
});

const securityGroup = config({
  GroupId: z.string(),
  GroupName: z.string(),
  Description: z.string(),
  VpcId: z.string(),
  IpPermissions: z.array(permission),
  IpPermissionsEgress: z.array(permission),
});

const vpc = config({ VpcId: z.string(), CidrBlock: z.string(), IsDefault: z.boolean(), State: z.string() });

const flowLog = config({
  FlowLogId: z.string(),
  /** The VPC, subnet or network interface that is recorded. */
  ResourceId: z.string(),
  FlowLogStatus: z.string(),
  TrafficType: z.string(),
  DeliverLogsStatus: z.string(),
  LogDestinationType: z.string(),
  LogDestination: z.string(),
  LogGroupName: z.string(),
});

const volume = config({
  VolumeId: z.string(),
  Encrypted: z.boolean(),
  KmsKeyId: z.string(),
  State: z.string(),
  Size: z.number(),
  Attachments: z.array(config({ InstanceId: z.string(), Device: z.string() })),
});

const snapshot = config({
  SnapshotId: z.string(),
  VolumeId: z.string(),
  Encrypted: z.boolean(),
  StartTime: timestamp,
  /** DescribeSnapshotAttribute createVolumePermission; `Group: "all"` is public. */
  CreateVolumePermissions: asked(z.array(config({ Group: z.string(), UserId: z.string() }))),
});

/** One per region: GetEbsEncryptionByDefault and GetEbsDefaultKmsKeyId. */
const ebsDefaultEncryption = config({
  EbsEncryptionByDefault: asked(z.boolean()),
  KmsKeyId: asked(z.string()),
});

const networkAcl = config({
  NetworkAclId: z.string(),
  VpcId: z.string(),
  IsDefault: z.boolean(),
  Entries: z.array(
    config({
      CidrBlock: z.string(),
      Ipv6CidrBlock: z.string(),
      Egress: z.boolean(),
      /** An IANA number as text, "-1" for all. */
      Protocol: z.string(),
      RuleAction: z.string(),
      RuleNumber: z.number(),
      PortRange: config({ From: z.number(), To: z.number() }),
    }),
  ),
  Associations: z.array(config({ SubnetId: z.string() })),
});

const subnet = config({
  SubnetId: z.string(),
  VpcId: z.string(),
  CidrBlock: z.string(),
  AvailabilityZone: z.string(),
  MapPublicIpOnLaunch: z.boolean(),
  Ipv6CidrBlockAssociationSet: z.array(config({ Ipv6CidrBlock: z.string() })),
});

/** Those that others share with the account are listed as well. */
const transitGateway = config({
  TransitGatewayId: z.string(),
  OwnerId: z.string(),
  State: z.string(),
  /** AutoAcceptSharedAttachments: enable | disable */
  Options: config({ AutoAcceptSharedAttachments: z.string() }),
});

/** The default version and the newest one. */
const launchTemplate = config({
  LaunchTemplateId: z.string(),
  LaunchTemplateName: z.string(),
  Versions: z.array(
    config({
      VersionNumber: z.number(),
      DefaultVersion: z.boolean(),
      /** AssociatePublicIpAddress null: as the subnet has it. */
      NetworkInterfaces: z.array(
        config({ DeviceIndex: z.number(), AssociatePublicIpAddress: z.boolean().nullable() }),
      ),
      /** required | optional; null: as the account or the image has it. */
      HttpTokens: z.string().nullable(),
      /** What looks like a secret in the script that machines start with; never the script. */
      UserDataSecrets: foundSecrets,
    }),
  ),
});

export const resources = {
  "ec2:instance": { config: instance, listedBy: ["ec2:DescribeInstances"] },
  "ec2:security-group": { config: securityGroup, listedBy: ["ec2:DescribeSecurityGroups"] },
  "ec2:vpc": { config: vpc, listedBy: ["ec2:DescribeVpcs"] },
  "ec2:flow-log": { config: flowLog, listedBy: ["ec2:DescribeFlowLogs"] },
  "ec2:volume": { config: volume, listedBy: ["ec2:DescribeVolumes"] },
  "ec2:snapshot": { config: snapshot, listedBy: ["ec2:DescribeSnapshots"] },
  "ec2:ebs-default-encryption": { config: ebsDefaultEncryption, listedBy: ["ec2:GetEbsEncryptionByDefault"] },
  "ec2:network-acl": { config: networkAcl, listedBy: ["ec2:DescribeNetworkAcls"] },
  "ec2:subnet": { config: subnet, listedBy: ["ec2:DescribeSubnets"] },
  "ec2:transit-gateway": { config: transitGateway, listedBy: ["ec2:DescribeTransitGateways"] },
  "ec2:launch-template": { config: launchTemplate, listedBy: ["ec2:DescribeLaunchTemplateVersions"] },
} satisfies ResourceDefinitions;
