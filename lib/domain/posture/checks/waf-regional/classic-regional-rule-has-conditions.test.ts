import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./classic-regional-rule-has-conditions";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("waf-regional:rule", { Predicates: [{ Type: "IPMatch" }] })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("waf-regional:rule", { Predicates: [] })])).toEqual(["fail"]);
  expect(statuses(check, [resource("waf-regional:rule", {})])).toEqual(["not_assessed"]);
});
