import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("elbv2:load-balancer", { AvailabilityZones: [{ ZoneName: "a" }, { ZoneName: "b" }] }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("elbv2:load-balancer", { AvailabilityZones: [{ ZoneName: "a" }] })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("elbv2:load-balancer", {})])).toEqual(["not_assessed"]);
});
