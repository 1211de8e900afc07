import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./classic-web-acl-has-rules";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("waf:web-acl", { Rules: [{ RuleId: "r" }] })])).toEqual(["pass"]);
  expect(statuses(check, [resource("waf:web-acl", { Rules: [] })])).toEqual(["fail"]);
  expect(statuses(check, [resource("waf:web-acl", {})])).toEqual(["not_assessed"]);
});
