import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./build-not-privileged";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("codebuild:project", { privilegedMode: false })])).toEqual(["pass"]);
  expect(statuses(check, [resource("codebuild:project", { privilegedMode: true })])).toEqual(["fail"]);
  expect(statuses(check, [resource("codebuild:project", {})])).toEqual(["not_assessed"]);
});
