import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./stream-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("kafka:cluster", { ClusterArn: "a" })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("kafka:cluster", {
        ClusterArn: "a",
        Provisioned: {
          BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: "SERVICE_PROVIDED_EIPS" } } },
        },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("kafka:cluster", {})])).toEqual(["not_assessed"]);
});
