import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cache-fails-over";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("elasticache:replication-group", { AutomaticFailover: "enabled" })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("elasticache:replication-group", { AutomaticFailover: "disabled" })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("elasticache:replication-group", {})])).toEqual(["not_assessed"]);
});
