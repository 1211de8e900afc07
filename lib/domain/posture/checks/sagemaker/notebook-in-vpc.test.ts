import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./notebook-in-vpc";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("sagemaker:notebook", { SubnetId: "subnet-1" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("sagemaker:notebook", { SubnetId: null })])).toEqual(["fail"]);
  expect(statuses(check, [resource("sagemaker:notebook", {})])).toEqual(["not_assessed"]);
});
