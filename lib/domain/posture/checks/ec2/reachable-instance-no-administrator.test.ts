import { expect, it } from "vitest";
import { everything, roleArn } from "@/lib/domain/iam/testing/account";
import type { Resource } from "../../snapshot/document";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./reachable-instance-no-administrator";

const profile = "arn:aws:iam::111122223333:instance-profile/web";
const details = (Action: string) =>
  resource("iam:authorization-details", {
    RoleDetailList: [
      {
        RoleName: "web",
        Arn: roleArn("web"),
        InstanceProfileList: [{ Arn: profile }],
        RolePolicyList: [
          {
            PolicyName: "own",
            PolicyDocument: { Version: "2012-10-17", Statement: [{ ...everything, Action }] },
          },
        ],
      },
    ],
  });
const instance = (more: Record<string, unknown> = {}) =>
  resource("ec2:instance", {
    InstanceId: "i-1",
    SubnetId: "subnet-1",
    PublicIpAddress: "198.51.100.7",
    SecurityGroups: [{ GroupId: "sg-1" }],
    IamInstanceProfile: { Arn: profile },
    ...more,
  });
const group = resource("ec2:security-group", {
  GroupId: "sg-1",
  IpPermissions: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
});
const acl = resource("ec2:network-acl", {
  Entries: [false, true].map((Egress) => ({
    RuleNumber: 100,
    RuleAction: "allow",
    CidrBlock: "0.0.0.0/0",
    Protocol: "-1",
    Egress,
  })),
  Associations: [{ SubnetId: "subnet-1" }],
});
const way = (GatewayId: string) =>
  resource("ec2:route-table", {
    Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId, State: "active" }],
    Associations: [{ SubnetId: "subnet-1" }],
  });
const around = (...more: Resource[]) => [group, acl, way("igw-1"), ...more];

it("fails what the internet reaches and may do everything", () => {
  const [finding] = judged(check, around(instance(), details("*")));
  expect(finding).toMatchObject({ status: "fail", reason: expect.stringContaining("443") });
});

it("passes narrow roles, and machines that the internet does not reach", () => {
  expect(statuses(check, around(instance(), details("s3:Get*")))).toEqual(["pass"]);
  expect(statuses(check, [group, acl, way("vgw-1"), instance(), details("*")])).toEqual(["pass"]);
  expect(statuses(check, around(instance({ IamInstanceProfile: null }), details("*")))).toEqual([]);
});

it("is not assessed when the role or the way was not collected", () => {
  expect(statuses(check, around(instance()))).toEqual(["not_assessed"]);
  expect(
    statuses(check, [group, way("igw-1"), instance(), details("*")], [denied("ec2:DescribeNetworkAcls")]),
  ).toEqual(["not_assessed"]);
});
