import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./hosted-zone-queries-logged";

it("asks public zones for a log group", () => {
  const zone = (QueryLoggingConfig: { CloudWatchLogsLogGroupArn: string } | null, PrivateZone = false) =>
    resource("route53:hosted-zone", { Config: { PrivateZone }, QueryLoggingConfig });
  expect(statuses(check, [zone({ CloudWatchLogsLogGroupArn: "arn:group" })])).toEqual(["pass"]);
  expect(statuses(check, [zone(null)])).toEqual(["fail"]);
  expect(statuses(check, [zone(null, true)])).toEqual([]);
  expect(statuses(check, [resource("route53:hosted-zone", { Config: { PrivateZone: false } })])).toEqual([
    "not_assessed",
  ]);
});
