import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./database-not-public";

const database = (PubliclyAccessible: boolean | undefined) =>
  resource("rds:instance", { PubliclyAccessible, VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1" }] });
const group = resource("ec2:security-group", {
  GroupId: "sg-1",
  IpPermissions: [{ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
});

it("reads the setting, and says when a security group opens the door as well", () => {
  expect(statuses(check, [database(false)])).toEqual(["pass"]);
  expect(statuses(check, [database(true)])).toEqual(["fail"]);
  expect(judged(check, [database(true), group])[0]?.reason).toContain("ports 5432");
  expect(statuses(check, [database(undefined)])).toEqual(["not_assessed"]);
});
