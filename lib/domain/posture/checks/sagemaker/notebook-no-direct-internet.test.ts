import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./notebook-no-direct-internet";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("sagemaker:notebook", { DirectInternetAccess: "Disabled" })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("sagemaker:notebook", { DirectInternetAccess: "Enabled" })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("sagemaker:notebook", {})])).toEqual(["not_assessed"]);
});
