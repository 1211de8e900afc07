import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./endpoint-several-zones";

it("counts the subnets of interface endpoints", () => {
  const endpoint = (VpcEndpointType: string, ...SubnetIds: string[]) =>
    resource("ec2:vpc-endpoint", { VpcEndpointType, SubnetIds });
  expect(statuses(check, [endpoint("Interface", "a", "b")])).toEqual(["pass"]);
  expect(statuses(check, [endpoint("Interface", "a")])).toEqual(["fail"]);
  expect(statuses(check, [endpoint("Gateway")])).toEqual([]);
  expect(statuses(check, [resource("ec2:vpc-endpoint", {})])).toEqual(["not_assessed"]);
});
