import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./alarm-trail-changes";

const trail = resource("cloudtrail:trail", {
  IsMultiRegionTrail: true,
  Status: { IsLogging: true },
  CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*",
});
const watched = (filterPattern: string) => [
  trail,
  resource("logs:metric-filter", {
    logGroupName: "trail",
    filterPattern,
    metricTransformations: [{ metricName: "m", metricNamespace: "n" }],
  }),
  resource("cloudwatch:alarm", { MetricName: "m", Namespace: "n", AlarmActions: ["arn:aws:sns:::topic"] }),
];

it("needs all three events in the pattern", () => {
  expect(statuses(check, watched("StopLogging DeleteTrail UpdateTrail"))).toEqual(["pass"]);
  expect(statuses(check, watched("StopLogging"))).toEqual(["fail"]);
});

it("is not assessed when trails could not be listed", () => {
  expect(statuses(check, [], [denied("cloudtrail:DescribeTrails")], ["logs", "cloudwatch"])).toEqual([
    "not_assessed",
  ]);
});
