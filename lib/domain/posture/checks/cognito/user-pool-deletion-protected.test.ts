import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./user-pool-deletion-protected";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("cognito:user-pool", { DeletionProtection: "ACTIVE" })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("cognito:user-pool", { DeletionProtection: "INACTIVE" })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("cognito:user-pool", {})])).toEqual(["not_assessed"]);
});
