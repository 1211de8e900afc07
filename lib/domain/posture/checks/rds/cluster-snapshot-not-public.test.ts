import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cluster-snapshot-not-public";

it("reads whom the snapshot is shared with", () => {
  const snapshot = (AttributeValues: string[]) =>
    resource("rds:cluster-snapshot", {
      Engine: "neptune",
      DBClusterSnapshotAttributes: [{ AttributeName: "restore", AttributeValues }],
    });
  expect(statuses(check, [snapshot(["444455556666"])])).toEqual(["pass"]);
  expect(statuses(check, [snapshot(["all"])])).toEqual(["fail"]);
  expect(statuses(check, [resource("rds:cluster-snapshot", { Engine: "docdb" })])).toEqual([]);
  expect(statuses(check, [resource("rds:cluster-snapshot", {})])).toEqual(["not_assessed"]);
});
