import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateManagedPrefixListCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeImagesCommand,
  EC2Client,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isKnownType, resourceDefinitions } from "@/lib/domain/posture/resources/types";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { collectSnapshot } from "../collect";
import { collectors } from "../collectors.generated";
import { type Moto, motoInstalled, startMoto } from "../testing/moto";

const region = "eu-west-1";

/** A VPC whose first subnet leads to the internet, with a machine, a balancer in front of it and a NAT gateway. */
async function seed(endpoint: string) {
  const ec2 = new EC2Client({ endpoint, region });
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.0.0.0/16" }));
  const VpcId = Vpc?.VpcId;
  const [one, two] = await Promise.all(
    ["10.0.1.0/24", "10.0.2.0/24"].map((CidrBlock, index) =>
      ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone: `${region}${"ab"[index]}` })),
    ),
  );
  const SubnetId = one?.Subnet?.SubnetId;
  const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
  const InternetGatewayId = InternetGateway?.InternetGatewayId;
  await ec2.send(new AttachInternetGatewayCommand({ VpcId, InternetGatewayId }));
  const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
  const RouteTableId = RouteTable?.RouteTableId;
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId,
      DestinationCidrBlock: "0.0.0.0/0",
      GatewayId: InternetGatewayId,
    }),
  );
  await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
  const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: "vpc" }));
  await ec2.send(new CreateNatGatewayCommand({ SubnetId, AllocationId }));
  await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: "offices",
      MaxEntries: 5,
      AddressFamily: "IPv4",
      Entries: [{ Cidr: "203.0.113.0/24" }],
    }),
  );
  const images = await ec2.send(new DescribeImagesCommand({ Owners: ["amazon"] }));
  const machine = await ec2.send(
    new RunInstancesCommand({ ImageId: images.Images?.[0]?.ImageId, MinCount: 1, MaxCount: 1, SubnetId }),
  );
  const elb = new ElasticLoadBalancingV2Client({ endpoint, region });
  const balancers = await elb.send(
    new CreateLoadBalancerCommand({
      Name: "front",
      Subnets: [SubnetId ?? "", two?.Subnet?.SubnetId ?? ""],
      Scheme: "internet-facing",
    }),
  );
  const groups = await elb.send(
    new CreateTargetGroupCommand({ Name: "web", Protocol: "HTTP", Port: 8080, VpcId }),
  );
  const TargetGroupArn = groups.TargetGroups?.[0]?.TargetGroupArn;
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: balancers.LoadBalancers?.[0]?.LoadBalancerArn,
      Protocol: "HTTP",
      Port: 80,
      DefaultActions: [{ Type: "forward", TargetGroupArn }],
    }),
  );
  const Id = machine.Instances?.[0]?.InstanceId;
  await elb.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id }] }));
  return { VpcId, SubnetId, InternetGatewayId, RouteTableId, instance: Id };
}

describe.runIf(motoInstalled())("collecting a network", () => {
  let moto: Moto;
  let made: Awaited<ReturnType<typeof seed>>;
  let snapshot: Snapshot;
  const configs = (type: string) =>
    snapshot.resources.filter((one) => one.type === type).map((one) => one.config);

  beforeAll(async () => {
    moto = await startMoto();
    made = await seed(moto.endpoint);
    snapshot = await collectSnapshot({
      targets: [{ endpoint: moto.endpoint, region }],
      regions: [region],
      collectors: collectors.filter(({ service }) => service === "ec2" || service === "elbv2"),
      now: () => new Date("2026-03-01T00:00:00Z"),
    });
  });
  afterAll(() => moto.stop());

  it("shapes each thing as checks expect it, and misses nothing", () => {
    // moto has no GetEbsDefaultKmsKeyId.
    const missed = snapshot.gaps.filter(({ operation }) => operation !== "ec2:GetEbsDefaultKmsKeyId");
    expect(missed).toEqual([]);
    for (const { type, id, config } of JSON.parse(JSON.stringify(snapshot.resources))) {
      const fits = isKnownType(type) ? resourceDefinitions[type].config.safeParse(config) : undefined;
      expect(fits?.success, `${type} ${id}: ${fits?.error?.message}`).toBe(true);
    }
  });

  it("follows a subnet to the internet", () => {
    const table = configs("ec2:route-table").find((one) => one.RouteTableId === made.RouteTableId);
    expect(table?.Routes).toContainEqual(
      expect.objectContaining({ DestinationCidrBlock: "0.0.0.0/0", GatewayId: made.InternetGatewayId }),
    );
    expect(table?.Associations).toContainEqual(expect.objectContaining({ SubnetId: made.SubnetId }));
    expect(configs("ec2:internet-gateway")).toContainEqual(
      expect.objectContaining({ Attachments: [expect.objectContaining({ VpcId: made.VpcId })] }),
    );
    expect(configs("ec2:nat-gateway")[0]).toMatchObject({ SubnetId: made.SubnetId });
    expect(configs("ec2:address").length).toBeGreaterThan(0);
    expect(configs("ec2:network-interface")).toContainEqual(
      expect.objectContaining({ Attachment: expect.objectContaining({ InstanceId: made.instance }) }),
    );
  });

  it("reads what a prefix list of one's own holds, and leaves AWS's alone", () => {
    const lists = configs("ec2:prefix-list");
    expect(lists.find((one) => one.PrefixListName === "offices")?.Entries).toMatchObject([
      { Cidr: "203.0.113.0/24" },
    ]);
    expect(lists.filter((one) => one.OwnerId === "AWS").every((one) => !("Entries" in one))).toBe(true);
  });

  it("follows a load balancer to its targets", () => {
    expect(configs("elbv2:target-group")[0]).toMatchObject({
      TargetGroupName: "web",
      LoadBalancerArns: [expect.stringContaining("/front/")],
      Targets: [{ Id: made.instance }],
    });
  });
});
