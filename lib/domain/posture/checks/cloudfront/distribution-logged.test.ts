import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./distribution-logged";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("cloudfront:distribution", { Logging: { Enabled: true } })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("cloudfront:distribution", { Logging: { Enabled: false } })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("cloudfront:distribution", {})])).toEqual(["not_assessed"]);
});
