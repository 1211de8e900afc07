import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./table-deletion-protected";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("dynamodb:table", { DeletionProtectionEnabled: true })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("dynamodb:table", { DeletionProtectionEnabled: false })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("dynamodb:table", {})])).toEqual(["not_assessed"]);
});
