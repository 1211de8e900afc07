import { describe, expect, it } from "vitest";
import type { ConfigOf } from "../../resources/types";
import { resource, snapshotOf, testNow } from "../../testing/kit";
import { buildWorld } from "../../world";
import { attackSurface } from "../surface";
import { vpcMap, vpcSummaries } from "./vpc-map";

const everywhere = [{ CidrIp: "0.0.0.0/0" }];
type Rule = NonNullable<ConfigOf<"ec2:security-group">["IpPermissions"]>[number];
const rule = (port: number, more: Rule): Rule => ({
  IpProtocol: "tcp",
  FromPort: port,
  ToPort: port,
  ...more,
});
const passAll = [false, true].map((Egress) => ({
  RuleNumber: 100,
  RuleAction: "allow",
  CidrBlock: "0.0.0.0/0",
  Protocol: "-1",
  Egress,
}));
const group = (GroupId: string, IpPermissions: Rule[]) =>
  resource("ec2:security-group", { GroupId, IpPermissions }, { name: GroupId });
const machine = (InstanceId: string, SubnetId: string, groupId: string, PublicIpAddress?: string) =>
  resource(
    "ec2:instance",
    { InstanceId, VpcId: "vpc-1", SubnetId, SecurityGroups: [{ GroupId: groupId }], PublicIpAddress },
    { name: InstanceId },
  );

const balancer = resource(
  "elbv2:load-balancer",
  {
    VpcId: "vpc-1",
    Type: "application",
    Scheme: "internet-facing",
    DNSName: "front.example",
    SecurityGroups: ["sg-front"],
    AvailabilityZones: [{ SubnetId: "public" }],
    Listeners: [{ Port: 443, Protocol: "HTTPS" }],
  },
  { name: "front" },
);
const resources = [
  resource("ec2:vpc", { VpcId: "vpc-1" }, { name: "main" }),
  ...["public", "private"].map((SubnetId) =>
    resource("ec2:subnet", { SubnetId, VpcId: "vpc-1" }, { name: SubnetId }),
  ),
  resource(
    "ec2:network-acl",
    { Entries: passAll, Associations: [{ SubnetId: "public" }, { SubnetId: "private" }] },
    { name: "acl" },
  ),
  resource(
    "ec2:route-table",
    {
      VpcId: "vpc-1",
      Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" }],
      Associations: [{ SubnetId: "public" }],
    },
    { name: "out" },
  ),
  resource("ec2:route-table", { VpcId: "vpc-1", Routes: [], Associations: [{ Main: true }] }, { name: "in" }),
  resource(
    "ec2:internet-gateway",
    { InternetGatewayId: "igw-1", Attachments: [{ VpcId: "vpc-1" }] },
    { name: "igw-1" },
  ),
  group("sg-front", [rule(443, { IpRanges: everywhere })]),
  group("sg-web", [rule(8080, { UserIdGroupPairs: [{ GroupId: "sg-front" }] })]),
  group("sg-db", [rule(5432, { UserIdGroupPairs: [{ GroupId: "sg-web" }] })]),
  balancer,
  machine("i-web", "private", "sg-web"),
  machine("i-alone", "private", "sg-front"),
  machine("i-open", "public", "sg-front", "198.51.100.9"),
  resource(
    "elbv2:target-group",
    { LoadBalancerArns: [balancer.id], Targets: [{ Id: "i-web", Port: 8080, State: "healthy" }] },
    { name: "web" },
  ),
  resource(
    "rds:instance",
    {
      PubliclyAccessible: false,
      DBSubnetGroup: { VpcId: "vpc-1", Subnets: [{ SubnetIdentifier: "private" }] },
      VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-db" }],
    },
    { name: "ledger" },
  ),
];
const world = buildWorld(snapshotOf(resources), testNow);
const surface = attackSurface(world);

describe("the picture of a network", () => {
  const [vpc] = world.of("ec2:vpc");
  if (!vpc) throw new Error("no VPC");
  const map = vpcMap(vpc, world, surface);
  const named = (name: string) => map.nodes.find((node) => node.name === name);
  const lines = map.edges.map(({ from, to, kind }) => {
    const name = (id: string) => map.nodes.find((node) => node.id === id)?.name ?? id;
    return `${name(from)} ${kind} ${name(to)}`;
  });

  it("puts each thing into its tier", () => {
    expect(map.groups.map(({ name, tier }) => [name, tier])).toEqual([
      ["Edge", "edge"],
      ["public", "public"],
      ["private", "private"],
    ]);
    expect([named("front"), named("i-open"), named("ledger")].map((node) => node?.group)).toEqual([
      "edge",
      "public",
      "private",
    ]);
  });

  it("says what the internet reaches and what it does not", () => {
    expect(["front", "i-open", "i-web", "ledger"].map((name) => named(name)?.status)).toEqual([
      "reachable",
      "reachable",
      "inside",
      "inside",
    ]);
    expect(vpcSummaries(world, surface)).toMatchObject([{ id: "vpc-1", nodes: 6, reachable: 2 }]);
  });

  it("draws the way in, to the targets, and where it could go on", () => {
    expect(lines.sort()).toEqual([
      "front forwards i-web",
      "i-web may reach ledger",
      "igw-1 internet i-open",
      "internet internet front",
      "internet internet igw-1",
    ]);
  });
});
