import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./service-no-public-address";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("ecs:service", { assignPublicIp: "DISABLED" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("ecs:service", { assignPublicIp: "ENABLED" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("ecs:service", {})])).toEqual(["not_assessed"]);
});
