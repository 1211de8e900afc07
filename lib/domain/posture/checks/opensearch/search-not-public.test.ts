import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./search-not-public";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("opensearch:domain", { ARN: "a", VPCOptions: { VPCId: "vpc-1" } })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("opensearch:domain", {
        ARN: "a",
        AccessPolicies: { Statement: [{ Effect: "Allow", Principal: "*", Action: "es:*" }] },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("opensearch:domain", { ARN: "a", AccessPolicies: null })])).toEqual([
    "pass",
  ]);
  expect(statuses(check, [resource("opensearch:domain", {})])).toEqual(["not_assessed"]);
});
