import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./group-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("autoscaling:group", { AvailabilityZones: ["a", "b"] })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("autoscaling:group", { AvailabilityZones: ["a"] })])).toEqual(["fail"]);
  expect(statuses(check, [resource("autoscaling:group", {})])).toEqual(["not_assessed"]);
});
