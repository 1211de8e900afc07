import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./cluster-endpoint-not-open";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [resource("eks:cluster", { resourcesVpcConfig: { endpointPublicAccess: false } })]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("eks:cluster", {
        resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"] },
      }),
    ]),
  ).toEqual(["pass"]);
  expect(
    statuses(check, [
      resource("eks:cluster", {
        resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["0.0.0.0/0"] },
      }),
    ]),
  ).toEqual(["fail"]);
  expect(statuses(check, [resource("eks:cluster", {})])).toEqual(["not_assessed"]);
});
