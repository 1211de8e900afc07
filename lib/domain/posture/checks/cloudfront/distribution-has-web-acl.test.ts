import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./distribution-has-web-acl";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("cloudfront:distribution", { WebACLId: "acl" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("cloudfront:distribution", { WebACLId: null })])).toEqual(["fail"]);
  expect(statuses(check, [resource("cloudfront:distribution", {})])).toEqual(["not_assessed"]);
});
