import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./web-acl-rules-measured";

it("asks every rule for its metric", () => {
  const acl = (...metrics: boolean[]) =>
    resource("wafv2:web-acl", {
      Rules: metrics.map((CloudWatchMetricsEnabled, index) => ({
        Name: `rule-${index}`,
        VisibilityConfig: { CloudWatchMetricsEnabled },
      })),
    });
  expect(statuses(check, [acl(true, true)])).toEqual(["pass"]);
  expect(statuses(check, [acl(true, false)])).toEqual(["fail"]);
  expect(statuses(check, [acl()])).toEqual([]);
  expect(statuses(check, [resource("wafv2:web-acl", {})])).toEqual(["not_assessed"]);
});
