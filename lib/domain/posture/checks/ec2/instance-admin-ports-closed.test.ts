import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./instance-admin-ports-closed";

const group = (port: number, CidrIp = "0.0.0.0/0") =>
  resource(
    "ec2:security-group",
    {
      GroupId: "sg-1",
      IpPermissions: [{ IpProtocol: "tcp", FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }],
    },
    { name: "sg-1" },
  );
const instance = (PublicIpAddress?: string) =>
  resource("ec2:instance", {
    State: { Name: "running" },
    PublicIpAddress,
    SecurityGroups: [{ GroupId: "sg-1" }],
  });

it("fails an instance that can be reached, by address and by rule", () => {
  expect(statuses(check, [instance("203.0.113.9"), group(22)])).toEqual(["fail"]);
  expect(statuses(check, [instance(), group(22)])).toEqual(["pass"]);
  expect(statuses(check, [instance("203.0.113.9"), group(22, "10.0.0.0/8")])).toEqual(["pass"]);
  expect(statuses(check, [instance("203.0.113.9"), group(443)])).toEqual(["pass"]);
});

it("is not assessed when the security group was not collected", () => {
  expect(statuses(check, [instance("203.0.113.9")])).toEqual(["not_assessed"]);
});

const subnet = (rule: "allow" | "deny", gateway: string) => [
  resource("ec2:subnet", { SubnetId: "subnet-1", VpcId: "vpc-1" }, { name: "subnet-1" }),
  resource(
    "ec2:network-acl",
    {
      Associations: [{ SubnetId: "subnet-1" }],
      Entries: [false, true].map((Egress) => ({
        RuleNumber: 100,
        Protocol: "-1",
        RuleAction: rule,
        Egress,
        CidrBlock: "0.0.0.0/0",
      })),
    },
    { name: "acl-1" },
  ),
  resource(
    "ec2:route-table",
    {
      VpcId: "vpc-1",
      Associations: [{ SubnetId: "subnet-1" }],
      Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: gateway, State: "active" }],
    },
    { name: "rtb-1" },
  ),
];
const placed = resource("ec2:instance", {
  PublicIpAddress: "203.0.113.9",
  SubnetId: "subnet-1",
  SecurityGroups: [{ GroupId: "sg-1" }],
});

it("follows the way on: a network ACL or a route closes it, and what nobody has seen does not", () => {
  expect(statuses(check, [placed, group(22), ...subnet("allow", "igw-1")])).toEqual(["fail"]);
  expect(statuses(check, [placed, group(22), ...subnet("deny", "igw-1")])).toEqual(["pass"]);
  expect(judged(check, [placed, group(22), ...subnet("allow", "vgw-1")])[0]?.reason).toContain(
    "no route to an internet gateway",
  );
  expect(statuses(check, [placed, group(22)])).toEqual(["fail"]);
});
