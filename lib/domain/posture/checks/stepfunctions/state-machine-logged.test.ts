import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./state-machine-logged";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("stepfunctions:state-machine", { loggingLevel: "ERROR" })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("stepfunctions:state-machine", { loggingLevel: "OFF" })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("stepfunctions:state-machine", {})])).toEqual(["not_assessed"]);
});
