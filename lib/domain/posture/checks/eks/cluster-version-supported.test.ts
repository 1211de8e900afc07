import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cluster-version-supported";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("eks:cluster", { version: "1.33" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("eks:cluster", { version: "1.24" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("eks:cluster", {})])).toEqual(["not_assessed"]);
});
