import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./distribution-root-object";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("cloudfront:distribution", { DefaultRootObject: "index.html" })])).toEqual(
    ["pass"],
  );
  expect(statuses(check, [resource("cloudfront:distribution", { DefaultRootObject: null })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("cloudfront:distribution", {})])).toEqual(["not_assessed"]);
});
