import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./warehouse-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("redshift:cluster", { PubliclyAccessible: false })])).toEqual(["pass"]);
  expect(statuses(check, [resource("redshift:cluster", { PubliclyAccessible: true })])).toEqual(["fail"]);
  expect(statuses(check, [resource("redshift:cluster", {})])).toEqual(["not_assessed"]);
});
