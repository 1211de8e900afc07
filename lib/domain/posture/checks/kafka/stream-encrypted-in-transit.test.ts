import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./stream-encrypted-in-transit";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("kafka:cluster", {
        ClusterArn: "a",
        Provisioned: { EncryptionInfo: { EncryptionInTransit: { ClientBroker: "TLS", InCluster: true } } },
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("kafka:cluster", {
        ClusterArn: "a",
        Provisioned: { EncryptionInfo: { EncryptionInTransit: { ClientBroker: "TLS_PLAINTEXT" } } },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("kafka:cluster", { ClusterArn: "a" })])).toEqual(["pass"]);
  expect(statuses(check, [resource("kafka:cluster", {})])).toEqual(["not_assessed"]);
});
