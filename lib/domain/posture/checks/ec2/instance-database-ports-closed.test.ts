import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./instance-database-ports-closed";

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
  expect(statuses(check, [instance("203.0.113.9"), group(1433)])).toEqual(["fail"]);
  expect(statuses(check, [instance(), group(1433)])).toEqual(["pass"]);
  expect(statuses(check, [instance("203.0.113.9"), group(1433, "10.0.0.0/8")])).toEqual(["pass"]);
  expect(statuses(check, [instance("203.0.113.9"), group(443)])).toEqual(["pass"]);
});

it("is not assessed when the security group was not collected", () => {
  expect(statuses(check, [instance("203.0.113.9")])).toEqual(["not_assessed"]);
});
