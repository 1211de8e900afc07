import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./migration-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("dms:replication-instance", { PubliclyAccessible: false })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("dms:replication-instance", { PubliclyAccessible: true })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("dms:replication-instance", {})])).toEqual(["not_assessed"]);
});
