import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./reachable-instance-patched";

const open = { IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
const both = [false, true].map((Egress) => ({
  RuleNumber: 100,
  RuleAction: "allow",
  CidrBlock: "0.0.0.0/0",
  Protocol: "-1",
  Egress,
}));
const instance = resource("ec2:instance", {
  InstanceId: "i-1",
  PublicIpAddress: "198.51.100.7",
  SubnetId: "subnet-1",
  SecurityGroups: [{ GroupId: "sg-1" }],
});
const group = resource("ec2:security-group", { GroupId: "sg-1", IpPermissions: [open] }, { name: "sg-1" });
const acl = resource("ec2:network-acl", { Entries: both, Associations: [{ SubnetId: "subnet-1" }] });
const way = (GatewayId: string) =>
  resource("ec2:route-table", {
    Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId, State: "active" }],
    Associations: [{ SubnetId: "subnet-1" }],
  });
const patches = (MissingCount: number) =>
  resource("ssm:managed-instance", { InstanceId: "i-1", PatchState: { MissingCount } }, { name: "i-1" });

it("fails what is both within reach and lacking patches, with the way in as evidence", () => {
  const [finding] = judged(check, [instance, group, acl, way("igw-1"), patches(2)]);
  expect(finding?.status).toBe("fail");
  expect(finding?.reason).toContain("tcp port 443 from the internet. 2 patches are missing");
  expect(statuses(check, [instance, group, acl, way("igw-1")], [], ["ssm"])).toEqual(["fail"]);
});

it("passes what is patched, or what the internet does not reach", () => {
  expect(statuses(check, [instance, group, acl, way("igw-1"), patches(0)])).toEqual(["pass"]);
  expect(statuses(check, [instance, group, acl, way("vgw-1"), patches(2)])).toEqual(["pass"]);
});

it("is not assessed when the way, or the patches, were not collected", () => {
  const gap = denied("ec2:DescribeNetworkAcls");
  expect(statuses(check, [instance, group, way("igw-1"), patches(2)], [gap])).toEqual(["not_assessed"]);
  const noPatches = denied("ssm:DescribeInstanceInformation");
  expect(statuses(check, [instance, group, acl, way("igw-1")], [noPatches], ["ssm"])).toEqual([
    "not_assessed",
  ]);
});
