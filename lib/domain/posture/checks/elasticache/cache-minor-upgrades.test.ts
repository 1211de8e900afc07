import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cache-minor-upgrades";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("elasticache:replication-group", { AutoMinorVersionUpgrade: true })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("elasticache:replication-group", { AutoMinorVersionUpgrade: false })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("elasticache:replication-group", {})])).toEqual(["not_assessed"]);
});
