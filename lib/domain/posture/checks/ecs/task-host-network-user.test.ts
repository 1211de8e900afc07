import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./task-host-network-user";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("ecs:task-definition", {
        networkMode: "host",
        containerDefinitions: [{ name: "app", user: "1000" }],
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("ecs:task-definition", {
        networkMode: "host",
        containerDefinitions: [{ name: "app", user: null }],
      }),
    ]),
  ).toEqual(["fail"]);
  expect(
    statuses(check, [
      resource("ecs:task-definition", {
        networkMode: "awsvpc",
        containerDefinitions: [{ name: "app", user: null }],
      }),
    ]),
  ).toEqual([]);
  expect(statuses(check, [resource("ecs:task-definition", {})])).toEqual(["not_assessed"]);
});
