import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./not-every-port-open";

const group = (rule: object) =>
  resource("ec2:security-group", { IpPermissions: [{ IpRanges: [{ CidrIp: "0.0.0.0/0" }], ...rule }] });

it("fails all protocols and the whole range, passes parts of it", () => {
  expect(statuses(check, [group({ IpProtocol: "-1" })])).toEqual(["fail"]);
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 0, ToPort: 65_535 })])).toEqual(["fail"]);
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 80, ToPort: 443 })])).toEqual(["pass"]);
  expect(statuses(check, [group({ IpProtocol: "-1", IpRanges: [{ CidrIp: "10.0.0.0/8" }] })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("ec2:security-group", {})])).toEqual(["not_assessed"]);
});
