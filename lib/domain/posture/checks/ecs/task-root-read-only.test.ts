import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./task-root-read-only";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("ecs:task-definition", {
        containerDefinitions: [{ name: "app", readonlyRootFilesystem: true }],
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("ecs:task-definition", {
        containerDefinitions: [{ name: "app", readonlyRootFilesystem: false }],
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("ecs:task-definition", {})])).toEqual(["not_assessed"]);
});
