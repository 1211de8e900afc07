import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cluster-deletion-protected-eks";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("eks:cluster", { deletionProtection: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("eks:cluster", { deletionProtection: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("eks:cluster", {})])).toEqual(["not_assessed"]);
});
