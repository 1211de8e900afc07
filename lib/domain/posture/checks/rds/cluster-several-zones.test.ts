import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cluster-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("rds:cluster", { MultiAZ: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("rds:cluster", { MultiAZ: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:cluster", {})])).toEqual(["not_assessed"]);
});
