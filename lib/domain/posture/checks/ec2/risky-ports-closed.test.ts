import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./risky-ports-closed";

const group = (FromPort: number, ToPort: number, cidr: string) =>
  resource("ec2:security-group", {
    IpPermissions: [{ IpProtocol: "tcp", FromPort, ToPort, IpRanges: [{ CidrIp: cidr }] }],
  });

it("judges risky ports by who reaches them", () => {
  expect(statuses(check, [group(443, 443, "0.0.0.0/0")])).toEqual(["pass"]);
  expect(statuses(check, [group(8080, 8080, "10.0.0.0/8")])).toEqual(["pass"]);
  expect(statuses(check, [group(8080, 8080, "0.0.0.0/0")])).toEqual(["fail"]);
  expect(statuses(check, [group(1, 200, "0.0.0.0/0")])).toEqual(["fail"]);
  expect(statuses(check, [resource("ec2:security-group", {})])).toEqual(["not_assessed"]);
});
