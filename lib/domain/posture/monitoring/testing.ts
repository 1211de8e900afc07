import { resource } from "../testing/kit";

/** A recording trail of every region that feeds the log group `trail`. */
export const trailToLogs = resource("cloudtrail:trail", {
  IsMultiRegionTrail: true,
  Status: { IsLogging: true },
  CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*",
});

/** A metric filter of that log group. */
export const filterFor = (filterPattern: string) =>
  resource("logs:metric-filter", {
    logGroupName: "trail",
    filterPattern,
    metricTransformations: [{ metricName: "counted", metricNamespace: "CloudTrail" }],
  });

/** An alarm with an action on that filter's metric. */
export const alarmOn = resource("cloudwatch:alarm", {
  MetricName: "counted",
  Namespace: "CloudTrail",
  AlarmActions: ["arn:aws:sns:eu-west-1:111122223333:security"],
});
