import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./stream-asks-who";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(statuses(check, [resource("kafka:cluster", { ClusterArn: "a" })])).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("kafka:cluster", {
        ClusterArn: "a",
        Provisioned: { ClientAuthentication: { Unauthenticated: { Enabled: true } } },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("kafka:cluster", {})])).toEqual(["not_assessed"]);
});

it("fails a provisioned cluster that has no way to sign in", () => {
  const provisioned = (ClientAuthentication?: Record<string, Record<string, unknown>>) =>
    resource("kafka:cluster", { ClusterArn: "a", Provisioned: { ClientAuthentication } });
  expect(statuses(check, [provisioned()])).toEqual(["fail"]);
  expect(statuses(check, [provisioned({ Unauthenticated: { Enabled: false } })])).toEqual(["fail"]);
  expect(statuses(check, [provisioned({ Sasl: { Iam: { Enabled: true } } })])).toEqual(["pass"]);
  expect(statuses(check, [provisioned({ Tls: { Enabled: true } })])).toEqual(["pass"]);
});
