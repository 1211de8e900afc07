import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-deletion-protected";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("elbv2:load-balancer", {
        Attributes: [{ Key: "deletion_protection.enabled", Value: "true" }],
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("elbv2:load-balancer", {
        Attributes: [{ Key: "deletion_protection.enabled", Value: "false" }],
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("elbv2:load-balancer", {})])).toEqual(["not_assessed"]);
});
