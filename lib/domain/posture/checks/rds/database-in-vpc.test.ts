import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-in-vpc";

it("follows the subnet group to its VPC", () => {
  const database = (config: Record<string, unknown>) =>
    resource("rds:instance", { DBInstanceIdentifier: "orders", ...config });
  expect(statuses(check, [database({ DBSubnetGroup: { VpcId: "vpc-1" } })])).toEqual(["pass"]);
  expect(statuses(check, [database({})])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:instance", {})])).toEqual(["not_assessed"]);
});
