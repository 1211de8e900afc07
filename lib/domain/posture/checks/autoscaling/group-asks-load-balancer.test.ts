import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./group-asks-load-balancer";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("autoscaling:group", { HealthCheckType: "ELB", TargetGroupARNs: ["t"] })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("autoscaling:group", { HealthCheckType: "EC2", TargetGroupARNs: ["t"] })]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [resource("autoscaling:group", { HealthCheckType: "EC2", TargetGroupARNs: [] })]),
  ).toEqual([]);
  expect(statuses(check, [resource("autoscaling:group", {})])).toEqual(["not_assessed"]);
});
