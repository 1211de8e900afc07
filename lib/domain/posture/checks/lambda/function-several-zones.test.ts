import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./function-several-zones";

const subnet = (SubnetId: string, AvailabilityZone: string) =>
  resource("ec2:subnet", { SubnetId, AvailabilityZone }, { name: SubnetId });
const fn = (...SubnetIds: string[]) => resource("lambda:function", { VpcConfig: { SubnetIds } });

it("counts the zones of its subnets", () => {
  expect(statuses(check, [fn("a", "b"), subnet("a", "1"), subnet("b", "2")])).toEqual(["pass"]);
  expect(statuses(check, [fn("a", "b"), subnet("a", "1"), subnet("b", "1")])).toEqual(["fail"]);
});

it("leaves out functions without a VPC, and is not assessed without the subnets", () => {
  expect(statuses(check, [fn()])).toEqual([]);
  expect(statuses(check, [fn("a")])).toEqual(["not_assessed"]);
});
