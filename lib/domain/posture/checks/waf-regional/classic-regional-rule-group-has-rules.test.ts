import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./classic-regional-rule-group-has-rules";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("waf-regional:rule-group", { ActivatedRules: [{ RuleId: "r" }] })]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("waf-regional:rule-group", { ActivatedRules: [] })])).toEqual(["fail"]);
  expect(statuses(check, [resource("waf-regional:rule-group", {})])).toEqual(["not_assessed"]);
});
