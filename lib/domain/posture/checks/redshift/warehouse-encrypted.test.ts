import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./warehouse-encrypted";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("redshift:cluster", { Encrypted: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("redshift:cluster", { Encrypted: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("redshift:cluster", {})])).toEqual(["not_assessed"]);
});
