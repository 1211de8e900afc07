import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cache-encrypted-at-rest";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("elasticache:replication-group", { AtRestEncryptionEnabled: true })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("elasticache:replication-group", { AtRestEncryptionEnabled: false })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("elasticache:replication-group", {})])).toEqual(["not_assessed"]);
});
