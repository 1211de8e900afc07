import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./vpc-flow-logs";

const vpc = resource("ec2:vpc", { VpcId: "vpc-1" });
const log = (config: object) =>
  resource("ec2:flow-log", { ResourceId: "vpc-1", FlowLogStatus: "ACTIVE", TrafficType: "ALL", ...config });

it("passes with an active log of this VPC", () => {
  expect(statuses(check, [vpc, log({})])).toEqual(["pass"]);
});

it("fails without one, with another VPC's, or with accepted traffic only", () => {
  expect(statuses(check, [vpc])).toEqual(["fail"]);
  expect(statuses(check, [vpc, log({ ResourceId: "vpc-2" })])).toEqual(["fail"]);
  expect(statuses(check, [vpc, log({ TrafficType: "ACCEPT" })])).toEqual(["fail"]);
});

it("is not assessed when flow logs could not be listed", () => {
  expect(statuses(check, [vpc], [denied("ec2:DescribeFlowLogs")])).toEqual(["not_assessed"]);
});
