import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./admin-ports-closed";

const group = (rule: Record<string, unknown>) => resource("ec2:security-group", { IpPermissions: [rule] });
const v4 = { IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
const v6 = { Ipv6Ranges: [{ CidrIpv6: "::/0" }] };

it("passes other ports and narrow sources", () => {
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 443, ToPort: 443, ...v4 })])).toEqual([
    "pass",
  ]);
  const office = { IpRanges: [{ CidrIp: "198.51.100.0/24" }] };
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 22, ToPort: 22, ...office })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [group({ IpProtocol: "icmp", FromPort: -1, ToPort: -1, ...v4 })])).toEqual(["pass"]);
});

it("fails over IPv4 and IPv6, in a range, with all protocols, and halves of the internet", () => {
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 22, ToPort: 22, ...v4 })])).toEqual(["fail"]);
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 3000, ToPort: 4000, ...v6 })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [group({ IpProtocol: "-1", ...v4 })])).toEqual(["fail"]);
  const half = { IpRanges: [{ CidrIp: "128.0.0.0/1" }] };
  expect(statuses(check, [group({ IpProtocol: "tcp", FromPort: 22, ToPort: 22, ...half })])).toEqual([
    "fail",
  ]);
});

it("is not assessed without rules", () => {
  expect(statuses(check, [resource("ec2:security-group", {})])).toEqual(["not_assessed"]);
});
