import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./warehouse-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("redshift:cluster", { MultiAZ: "Enabled" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("redshift:cluster", { MultiAZ: "Disabled" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("redshift:cluster", { MultiAZ: null })])).toEqual(["fail"]);
  expect(statuses(check, [resource("redshift:cluster", {})])).toEqual(["not_assessed"]);
});
