import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cluster-deletion-protected";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("rds:cluster", { DeletionProtection: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("rds:cluster", { DeletionProtection: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:cluster", {})])).toEqual(["not_assessed"]);
});
