import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./warehouse-snapshots";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("redshift:cluster", { AutomatedSnapshotRetentionPeriod: 7 })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("redshift:cluster", { AutomatedSnapshotRetentionPeriod: 0 })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("redshift:cluster", {})])).toEqual(["not_assessed"]);
});
