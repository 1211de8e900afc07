import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./user-pool-second-factor";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("cognito:user-pool", { MfaConfiguration: "OPTIONAL" })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("cognito:user-pool", { MfaConfiguration: "OFF" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("cognito:user-pool", {})])).toEqual(["not_assessed"]);
});
