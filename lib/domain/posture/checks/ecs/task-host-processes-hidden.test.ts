import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./task-host-processes-hidden";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("ecs:task-definition", { pidMode: null })])).toEqual(["pass"]);
  expect(statuses(check, [resource("ecs:task-definition", { pidMode: "task" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("ecs:task-definition", { pidMode: "host" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("ecs:task-definition", {})])).toEqual(["not_assessed"]);
});
