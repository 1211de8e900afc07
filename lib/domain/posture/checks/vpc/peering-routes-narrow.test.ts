import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./peering-routes-narrow";

const peering = (Code = "active") =>
  resource("ec2:vpc-peering-connection", {
    VpcPeeringConnectionId: "pcx-1",
    Status: { Code },
    RequesterVpcInfo: { CidrBlock: "10.0.0.0/16" },
    AccepterVpcInfo: { CidrBlock: "10.1.0.0/16" },
  });
const table = (DestinationCidrBlock: string) =>
  resource("ec2:route-table", {
    RouteTableId: "rtb-1",
    Routes: [{ DestinationCidrBlock, VpcPeeringConnectionId: "pcx-1" }],
  });

it("fails routes to the whole of the other network", () => {
  expect(statuses(check, [peering(), table("10.1.4.0/24")])).toEqual(["pass"]);
  expect(statuses(check, [peering(), table("10.1.0.0/16")])).toEqual(["fail"]);
  expect(statuses(check, [peering(), table("10.0.0.0/8")])).toEqual(["fail"]);
});

it("leaves idle connections out, and says when routes were not seen", () => {
  expect(statuses(check, [peering()])).toEqual([]);
  expect(statuses(check, [peering("deleted"), table("10.1.0.0/16")])).toEqual([]);
  expect(statuses(check, [peering()], [denied("ec2:DescribeRouteTables")])).toEqual(["not_assessed"]);
});
