import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./classic-regional-web-acl-logged";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("waf-regional:web-acl", { LoggingConfiguration: { LogDestinationConfigs: ["arn:log"] } }),
    ]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("waf-regional:web-acl", { LoggingConfiguration: null })])).toEqual([
    "fail",
  ]);
  expect(statuses(check, [resource("waf-regional:web-acl", {})])).toEqual(["not_assessed"]);
});
