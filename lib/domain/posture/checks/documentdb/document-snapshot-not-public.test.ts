import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./document-snapshot-not-public";

const snapshot = (shared: string[] | undefined, Engine = "docdb") =>
  resource("rds:cluster-snapshot", {
    Engine,
    DBClusterSnapshotAttributes: shared && [{ AttributeName: "restore", AttributeValues: shared }],
  });

it("looks for all among those it is shared with", () => {
  expect(statuses(check, [snapshot([]), snapshot(["444455556666"])])).toEqual(["pass", "pass"]);
  expect(statuses(check, [snapshot(["all"])])).toEqual(["fail"]);
  expect(statuses(check, [snapshot(["all"], "neptune")])).toEqual([]);
  expect(statuses(check, [snapshot(undefined)])).toEqual(["not_assessed"]);
});
