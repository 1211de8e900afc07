import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cache-encrypted-in-transit";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("elasticache:replication-group", { TransitEncryptionEnabled: true })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [resource("elasticache:replication-group", { TransitEncryptionEnabled: false })]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("elasticache:replication-group", {})])).toEqual(["not_assessed"]);
});
