import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./task-no-secrets-in-environment";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("ecs:task-definition", { containerDefinitions: [{ environment: ["PORT", "KEYBOARD"] }] }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("ecs:task-definition", { containerDefinitions: [{ environment: ["DB_PASSWORD"] }] }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("ecs:task-definition", {})])).toEqual(["not_assessed"]);
});
