import { AutoScalingClient, CreateAutoScalingGroupCommand } from "@aws-sdk/client-auto-scaling";
import {
  type _InstanceType,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateLaunchTemplateCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTransitGatewayCommand,
  CreateVpcCommand,
  CreateVpcPeeringConnectionCommand,
  EC2Client,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateLoadBalancerCommand as CreateClassic,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand as ModifyClassic,
} from "@aws-sdk/client-elastic-load-balancing";
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Seed, Seeding } from "./seeding";

type Network = { vpc: string; subnets: string[] };

/** A VPC with an internet gateway: two subnets are routed to it, a third is not. */
async function routed({ region, config, step }: Seeding): Promise<Network> {
  const ec2 = new EC2Client(config);
  const network: Network = { vpc: "", subnets: [] };
  await step("routed network", async () => {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.20.0.0/16" }));
    network.vpc = Vpc?.VpcId ?? "";
    const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await ec2.send(new AttachInternetGatewayCommand({ VpcId: network.vpc, InternetGatewayId }));
    const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId: network.vpc }));
    const RouteTableId = RouteTable?.RouteTableId;
    await ec2.send(
      new CreateRouteCommand({
        RouteTableId,
        DestinationCidrBlock: "0.0.0.0/0",
        GatewayId: InternetGatewayId,
      }),
    );
    for (const [index, zone] of ["a", "b", "a"].entries()) {
      const { Subnet } = await ec2.send(
        new CreateSubnetCommand({
          VpcId: network.vpc,
          CidrBlock: `10.20.${index}.0/24`,
          AvailabilityZone: `${region}${zone}`,
        }),
      );
      network.subnets.push(Subnet?.SubnetId ?? "");
      if (index < 2)
        await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId: Subnet?.SubnetId }));
    }
  });
  await step("network ACLs", async () => {
    for (const [CidrBlock, port] of [
      ["0.0.0.0/0", 22],
      ["203.0.113.0/24", 3389],
    ] as const) {
      const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId: network.vpc }));
      await ec2.send(
        new CreateNetworkAclEntryCommand({
          NetworkAclId: NetworkAcl?.NetworkAclId,
          RuleNumber: 100,
          Protocol: "6",
          RuleAction: "allow",
          Egress: false,
          CidrBlock,
          PortRange: { From: port, To: port },
        }),
      );
    }
  });
  return network;
}

/** Ports that one security group each opens to the internet, or does not. */
const openings: readonly [name: string, port: number, cidr: string][] = [
  ["shell", 22, "0.0.0.0/0"],
  ["desktop", 3389, "0.0.0.0/0"],
  ["telnet", 23, "0.0.0.0/0"],
  ["mysql", 3306, "0.0.0.0/0"],
  ["redis", 6379, "0.0.0.0/0"],
  ["files", 445, "0.0.0.0/0"],
  ["mongo", 27_017, "0.0.0.0/0"],
  ["web", 443, "0.0.0.0/0"],
  ["office-shell", 22, "203.0.113.0/28"],
];

async function machines({ config, step }: Seeding, { vpc, subnets }: Network): Promise<string[]> {
  const ec2 = new EC2Client(config);
  const groups: string[] = [];
  for (const [name, port, CidrIp] of openings)
    await step(`machine with ${name}`, async () => {
      const { GroupId = "" } = await ec2.send(
        new CreateSecurityGroupCommand({ GroupName: `reach-${name}`, Description: name, VpcId: vpc }),
      );
      groups.push(GroupId);
      await ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId,
          IpPermissions: [{ IpProtocol: "tcp", FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }],
        }),
      );
      await ec2.send(
        new RunInstancesCommand({
          ImageId: "ami-12c6146b",
          InstanceType: "t3.micro" as _InstanceType,
          MinCount: 1,
          MaxCount: 1,
          NetworkInterfaces: [
            { DeviceIndex: 0, SubnetId: subnets[0], AssociatePublicIpAddress: true, Groups: [GroupId] },
          ],
        }),
      );
    });
  for (const [LaunchTemplateName, AssociatePublicIpAddress] of [
    ["private", false],
    ["public", true],
  ] as const)
    await step(`launch template ${LaunchTemplateName}`, () =>
      ec2.send(
        new CreateLaunchTemplateCommand({
          LaunchTemplateName,
          LaunchTemplateData: {
            ImageId: "ami-12c6146b",
            MetadataOptions: { HttpTokens: AssociatePublicIpAddress ? "optional" : "required" },
            NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress }],
          },
        }),
      ),
    );
  for (const AutoAcceptSharedAttachments of ["enable", "disable"] as const)
    await step("transit gateway", () =>
      ec2.send(new CreateTransitGatewayCommand({ Options: { AutoAcceptSharedAttachments } })),
    );
  await step("peering", async () => {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.21.0.0/16" }));
    await ec2.send(new CreateVpcPeeringConnectionCommand({ VpcId: vpc, PeerVpcId: Vpc?.VpcId }));
  });
  await step("scaling group of one zone", () =>
    new AutoScalingClient(config).send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: "batch",
        LaunchTemplate: { LaunchTemplateName: "private" },
        MinSize: 0,
        MaxSize: 0,
        VPCZoneIdentifier: subnets[2],
      }),
    ),
  );
  return groups;
}

async function balancers(
  { account, region, config, step }: Seeding,
  { subnets }: Network,
  groups: string[],
): Promise<void> {
  const elb = new ElasticLoadBalancingV2Client(config);
  const CertificateArn = `arn:aws:iam::${account}:server-certificate/shop`;
  const settings: Record<string, Record<string, string>> = {
    careful: {
      "routing.http.drop_invalid_header_fields.enabled": "true",
      "routing.http.desync_mitigation_mode": "strictest",
      "deletion_protection.enabled": "true",
      "access_logs.s3.enabled": "true",
      "access_logs.s3.bucket": "audit-log",
    },
    careless: {
      "routing.http.drop_invalid_header_fields.enabled": "false",
      "routing.http.desync_mitigation_mode": "monitor",
    },
    halfway: {
      "routing.http.drop_invalid_header_fields.enabled": "false",
      "routing.http.desync_mitigation_mode": "strictest",
    },
  };
  for (const [Name, attributes] of Object.entries(settings))
    await step(`balancer ${Name}`, async () => {
      const made = await elb.send(
        new CreateLoadBalancerCommand({
          Name,
          Scheme: "internet-facing",
          Subnets: subnets.slice(0, 2),
          SecurityGroups: groups.slice(-2),
        }),
      );
      const LoadBalancerArn = made.LoadBalancers?.[0]?.LoadBalancerArn;
      await elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn,
          Attributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })),
        }),
      );
      await elb.send(
        new CreateListenerCommand({
          LoadBalancerArn,
          Protocol: "HTTPS",
          Port: 443,
          SslPolicy:
            Name === "careful" ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : "ELBSecurityPolicy-TLS-1-0-2015-04",
          Certificates: [{ CertificateArn }],
          DefaultActions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } }],
        }),
      );
    });
  await step("network balancer", () =>
    elb.send(
      new CreateLoadBalancerCommand({
        Name: "one-zone",
        Type: "network",
        Scheme: "internal",
        Subnets: subnets.slice(2),
      }),
    ),
  );
  const classic = new ElasticLoadBalancingClient(config);
  for (const [LoadBalancerName, zones] of [
    ["old-two-zones", ["a", "b"]],
    ["old-one-zone", ["a"]],
  ] as const)
    await step(`classic balancer ${LoadBalancerName}`, async () => {
      await classic.send(
        new CreateClassic({
          LoadBalancerName,
          Listeners: [{ Protocol: "http", LoadBalancerPort: 80, InstancePort: 8080 }],
          AvailabilityZones: zones.map((zone) => `${region}${zone}`),
        }),
      );
      await classic.send(
        new ModifyClassic({
          LoadBalancerName,
          LoadBalancerAttributes: {
            CrossZoneLoadBalancing: { Enabled: zones.length > 1 },
            AccessLog: { Enabled: zones.length > 1, S3BucketName: "audit-log" },
          },
        }),
      );
    });
}

/** Machines with public addresses behind all kinds of openings, and load balancers before them. */
export const seed: Seed = async (seeding) => {
  const network = await routed(seeding);
  const groups = await machines(seeding, network);
  await balancers(seeding, network, groups);
};
