import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./classic-rule-has-conditions";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("waf:rule", { Predicates: [{ Type: "IPMatch" }] })])).toEqual(["pass"]);
  expect(statuses(check, [resource("waf:rule", { Predicates: [] })])).toEqual(["fail"]);
  expect(statuses(check, [resource("waf:rule", {})])).toEqual(["not_assessed"]);
});
