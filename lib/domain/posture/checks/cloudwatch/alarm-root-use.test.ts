import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./alarm-root-use";

const trail = resource("cloudtrail:trail", {
  IsMultiRegionTrail: true,
  Status: { IsLogging: true },
  CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*",
});
const filter = (filterPattern: string) =>
  resource("logs:metric-filter", {
    logGroupName: "trail",
    filterPattern,
    metricTransformations: [{ metricName: "root", metricNamespace: "CloudTrail" }],
  });
const rootFilter = filter('{ $.userIdentity.type = "Root" }');
const alarm = (config: object) =>
  resource("cloudwatch:alarm", {
    MetricName: "root",
    Namespace: "CloudTrail",
    AlarmActions: ["arn:aws:sns:eu-west-1:111122223333:security"],
    ...config,
  });

it("passes the whole chain", () => {
  expect(statuses(check, [trail, rootFilter, alarm({})])).toEqual(["pass"]);
});

it("fails when a link is missing, and says which", () => {
  const services = ["cloudtrail", "logs", "cloudwatch"];
  expect(judged(check, [], [], services)[0]?.reason).toContain("No trail");
  expect(judged(check, [trail, filter("{ $.eventName = X }")], [], services)[0]?.reason).toContain(
    "No metric filter",
  );
  expect(judged(check, [trail, rootFilter], [], services)[0]?.reason).toContain("no alarm");
  expect(statuses(check, [trail, rootFilter, alarm({ AlarmActions: [] })])).toEqual(["fail"]);
  expect(statuses(check, [trail, rootFilter, alarm({ Namespace: "Other" })])).toEqual(["fail"]);
});

it("is not assessed when alarms could not be listed", () => {
  expect(statuses(check, [trail, rootFilter], [denied("cloudwatch:DescribeAlarms")])).toEqual([
    "not_assessed",
  ]);
});
