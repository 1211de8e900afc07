import { expect, it } from "vitest";
import { denied, resource, statuses } from "../../testing/kit";
import { check } from "./alarm-sign-in-without-mfa";

const chain = (filterPattern: string) => [
  resource("cloudtrail:trail", {
    IsMultiRegionTrail: true,
    Status: { IsLogging: true },
    CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*",
  }),
  resource("logs:metric-filter", {
    logGroupName: "trail",
    filterPattern,
    metricTransformations: [{ metricName: "m", metricNamespace: "n" }],
  }),
  resource("cloudwatch:alarm", { MetricName: "m", Namespace: "n", AlarmActions: ["arn:aws:sns:::topic"] }),
];

it("looks for sign-ins and the second factor in one pattern", () => {
  expect(
    statuses(check, chain('{ $.eventName = "ConsoleLogin" && $.additionalEventData.MFAUsed != "Yes" }')),
  ).toEqual(["pass"]);
  expect(statuses(check, chain('{ $.eventName = "ConsoleLogin" }'))).toEqual(["fail"]);
});

it("is not assessed when filters could not be listed", () => {
  const [trail] = chain("");
  expect(
    statuses(check, trail ? [trail] : [], [denied("logs:DescribeMetricFilters")], ["cloudwatch"]),
  ).toEqual(["not_assessed"]);
});
