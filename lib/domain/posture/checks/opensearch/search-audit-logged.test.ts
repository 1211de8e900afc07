import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./search-audit-logged";

it("passes and fails by what was collected, and says when it was not", () => {
  expect(
    statuses(check, [
      resource("opensearch:domain", { ARN: "a", LogPublishingOptions: { AUDIT_LOGS: { Enabled: true } } }),
    ]),
  ).toEqual(["pass"]);
  expect(statuses(check, [resource("opensearch:domain", { ARN: "a" })])).toEqual(["fail"]);
  expect(statuses(check, [resource("opensearch:domain", {})])).toEqual(["not_assessed"]);
});
