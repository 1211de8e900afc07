import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { ec2Id } from "../identifiers";
import { accountIds } from "../organisation/accounts";
import { type GroupRef, groups, type VpcRef, vpcs } from "../organisation/network";
import { type Day, resource, since } from "./day";

type Rule = {
  IpProtocol: string;
  FromPort?: number;
  ToPort?: number;
  IpRanges: { CidrIp: string; Description: string }[];
  Ipv6Ranges: [];
  PrefixListIds: [];
  UserIdGroupPairs: [];
};

const rule = (port: number, cidr: string, why: string): Rule => ({
  IpProtocol: "tcp",
  FromPort: port,
  ToPort: port,
  IpRanges: [{ CidrIp: cidr, Description: why }],
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: [],
});
const everything: Rule = {
  IpProtocol: "-1",
  IpRanges: [{ CidrIp: "0.0.0.0/0", Description: "" }],
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: [],
};

function ingress(group: GroupRef, day: Day): Rule[] {
  const sshOpen = since(day, day.story.sshOpened) && !since(day, day.story.sshClosed);
  const byName: Record<string, Rule[]> = {
    "web-public": [rule(443, "0.0.0.0/0", "customers"), ...(sshOpen ? [rule(22, "0.0.0.0/0", "")] : [])],
    "app-internal": [rule(8443, "10.8.0.0/16", "web servers")],
    "db-private": [rule(5432, "10.8.0.0/16", "application"), rule(3306, "10.8.0.0/16", "application")],
    "replica-private": [rule(5432, "10.9.0.0/16", "application")],
    "warehouse-private": [rule(5432, "10.16.0.0/16", "notebooks")],
    notebooks: [rule(443, "203.0.113.0/24", "offices")],
    "build-agents": [],
    tooling: [rule(443, "203.0.113.0/24", "offices")],
    "launch-wizard-1": [rule(22, "0.0.0.0/0", "")],
    "launch-wizard-2": day.number < 20 ? [rule(3389, "0.0.0.0/0", "")] : [],
    "lab-open": [rule(22, "0.0.0.0/0", ""), rule(3306, "0.0.0.0/0", "")],
    "lab-north": [rule(22, "198.51.100.0/24", "home")],
  };
  return byName[group.name] ?? [];
}

const arn = (kind: string, place: { account: keyof typeof accountIds; region: string }, id: string) =>
  `arn:aws:ec2:${place.region}:${accountIds[place.account]}:${kind}/${id}`;

function securityGroup(group: GroupRef, day: Day): Resource {
  return resource("ec2:security-group", group, arn("security-group", group, group.groupId), group.name, {
    GroupId: group.groupId,
    GroupName: group.name,
    Description: group.name,
    VpcId: group.vpcId,
    IpPermissions: ingress(group, day),
    IpPermissionsEgress: [everything],
  });
}

/** The group that comes with a VPC; the ones of payments and data were emptied. */
function defaultGroup(vpc: VpcRef): Resource {
  const groupId = ec2Id("sg", `default:${vpc.vpcId}`);
  const emptied = vpc.account === "payments" || vpc.account === "data";
  return resource("ec2:security-group", vpc, arn("security-group", vpc, groupId), "default", {
    GroupId: groupId,
    GroupName: "default",
    Description: "default VPC security group",
    VpcId: vpc.vpcId,
    IpPermissions: emptied
      ? []
      : [
          {
            IpProtocol: "-1",
            IpRanges: [],
            Ipv6Ranges: [],
            PrefixListIds: [],
            UserIdGroupPairs: [{ GroupId: groupId, UserId: accountIds[vpc.account] }],
          },
        ],
    IpPermissionsEgress: emptied ? [] : [everything],
  });
}

/** Flow logs came to the data account on the seventh day and to shared on the fifteenth. */
function recorded(vpc: VpcRef, day: Day): boolean {
  if (vpc.standard || vpc.account === "sandbox") return false;
  return vpc.account === "payments" || (vpc.account === "data" ? day.number > 7 : day.number > 15);
}

function describeVpc(vpc: VpcRef, day: Day): Resource[] {
  const found = resource(
    "ec2:vpc",
    vpc,
    arn("vpc", vpc, vpc.vpcId),
    vpc.standard ? "default" : `${vpc.account}-main`,
    { VpcId: vpc.vpcId, CidrBlock: vpc.cidr, IsDefault: vpc.standard, State: "available" },
  );
  const subnets = [...vpc.subnets, ...vpc.privateSubnets].map((subnetId, index) => {
    const cidr = `${vpc.cidr.split(".").slice(0, 2).join(".")}.${10 + index}.0/24`;
    return resource("ec2:subnet", vpc, arn("subnet", vpc, subnetId), subnetId, {
      SubnetId: subnetId,
      VpcId: vpc.vpcId,
      CidrBlock: cidr,
      AvailabilityZone: `${vpc.region}${"abab"[index] ?? "a"}`,
      MapPublicIpOnLaunch: vpc.standard,
    });
  });
  if (!recorded(vpc, day)) return [found, ...subnets];
  const flowLogId = ec2Id("fl", vpc.vpcId);
  const flowLog = resource("ec2:flow-log", vpc, arn("vpc-flow-log", vpc, flowLogId), flowLogId, {
    FlowLogId: flowLogId,
    ResourceId: vpc.vpcId,
    FlowLogStatus: "ACTIVE",
    TrafficType: "ALL",
    DeliverLogsStatus: "SUCCESS",
    LogDestinationType: "s3",
    LogDestination: "arn:aws:s3:::northwind-access-logs/flow",
  });
  return [found, ...subnets, flowLog];
}

const entry = (
  RuleNumber: number,
  Egress: boolean,
  RuleAction: "allow" | "deny",
  Protocol: string,
  port?: [number, number],
) => ({
  CidrBlock: "0.0.0.0/0",
  Egress,
  Protocol,
  RuleAction,
  RuleNumber,
  ...(port ? { PortRange: { From: port[0], To: port[1] } } : {}),
});

/** AWS's default lets everything through; the networks that hold data were given rules of their own. */
function networkAcl(vpc: VpcRef, day: Day): Resource {
  const id = ec2Id("acl", vpc.vpcId);
  const own = !vpc.standard && (vpc.account === "payments" || (vpc.account === "data" && day.number > 13));
  const ingressEntries = own
    ? [entry(100, false, "allow", "6", [443, 443]), entry(110, false, "allow", "6", [32_768, 65_535])]
    : [entry(100, false, "allow", "-1")];
  return resource("ec2:network-acl", vpc, arn("network-acl", vpc, id), id, {
    NetworkAclId: id,
    VpcId: vpc.vpcId,
    IsDefault: !own,
    Entries: [
      ...ingressEntries,
      entry(32_767, false, "deny", "-1"),
      entry(100, true, "allow", "-1"),
      entry(32_767, true, "deny", "-1"),
    ],
    Associations: [...vpc.subnets, ...vpc.privateSubnets].map((SubnetId) => ({ SubnetId })),
  });
}

/** Networks: VPCs with their subnets and flow logs, and security groups. */
export function network(day: Day): Resource[] {
  return [
    ...vpcs.flatMap((vpc) => describeVpc(vpc, day)),
    ...groups.map((group) => securityGroup(group, day)),
    ...vpcs.map(defaultGroup),
    ...vpcs.map((vpc) => networkAcl(vpc, day)),
  ];
}
