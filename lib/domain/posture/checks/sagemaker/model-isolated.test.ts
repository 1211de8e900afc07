import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./model-isolated";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("sagemaker:model", { EnableNetworkIsolation: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("sagemaker:model", { EnableNetworkIsolation: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("sagemaker:model", {})])).toEqual(["not_assessed"]);
});
