import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./migration-several-zones";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("dms:replication-instance", { MultiAZ: true })])).toEqual(["pass"]);
  expect(statuses(check, [resource("dms:replication-instance", { MultiAZ: false })])).toEqual(["fail"]);
  expect(statuses(check, [resource("dms:replication-instance", {})])).toEqual(["not_assessed"]);
});
