import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cache-backed-up";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("elasticache:replication-group", { SnapshotRetentionLimit: 7 })])).toEqual(
    ["pass"],
  );
  expect(statuses(check, [resource("elasticache:replication-group", { SnapshotRetentionLimit: 0 })])).toEqual(
    ["fail"],
  );
  expect(statuses(check, [resource("elasticache:replication-group", {})])).toEqual(["not_assessed"]);
});
