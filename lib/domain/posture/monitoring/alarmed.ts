import type { Fix, Target } from "../check";
import { cloudformationOf } from "../fix/cloudformation";
import { fail, pass, type Verdict } from "../verdict";
import type { Typed, World } from "../world";

/** Log groups that a recording multi-region trail feeds, in the account itself or from the organisation. */
function watchedGroups(world: World, account: string): string[] {
  return world
    .of("cloudtrail:trail")
    .filter(({ account: owner, config }) => owner === account || config.IsOrganizationTrail === true)
    .filter(({ config }) => config.IsMultiRegionTrail && config.Status?.IsLogging)
    .flatMap(({ config }) => config.CloudWatchLogsLogGroupArn ?? [])
    .map((arn) => arn.split(":log-group:")[1]?.replace(/:\*$/, "") ?? "");
}

function fires(alarm: Typed<"cloudwatch:alarm">, metrics: ReadonlySet<string>): boolean {
  const { MetricName, Namespace, ActionsEnabled, AlarmActions } = alarm.config;
  return (
    metrics.has(`${Namespace}|${MetricName}`) && ActionsEnabled !== false && (AlarmActions ?? []).length > 0
  );
}

/**
 * Whether somebody is told when a kind of event happens: trail → log group → metric filter → alarm with an action.
 * `words` must all occur in the filter's pattern.
 */
export function alarmVerdict(world: World, account: string, words: readonly string[], what: string): Verdict {
  const groups = watchedGroups(world, account);
  if (groups.length === 0) return fail("No trail that records every region feeds CloudWatch Logs.");
  const filters = world
    .of("logs:metric-filter", account)
    .concat(world.of("logs:metric-filter").filter((filter) => filter.account !== account))
    .filter(({ config }) => groups.includes(config.logGroupName ?? ""))
    .filter(({ config }) => words.every((word) => config.filterPattern?.includes(word)));
  if (filters.length === 0) return fail(`No metric filter on ${groups.join(", ")} looks for ${what}.`);
  const metrics = new Set(
    filters.flatMap(({ config }) =>
      (config.metricTransformations ?? []).map((one) => `${one.metricNamespace}|${one.metricName}`),
    ),
  );
  const alarm = world.of("cloudwatch:alarm").find((one) => fires(one, metrics));
  const evidence = { filters: filters.map((filter) => filter.name), alarm: alarm?.name };
  return alarm
    ? pass(`Alarm ${alarm.name} tells of ${what}.`, evidence)
    : fail(`A metric filter counts ${what}, but no alarm with an action watches its metric.`, evidence);
}

function alarmTemplate(name: string, pattern: string, topic: string): string {
  return cloudformationOf({
    Filter: [
      "AWS::Logs::MetricFilter",
      {
        FilterName: name,
        LogGroupName: "CloudTrail",
        FilterPattern: pattern,
        MetricTransformations: [{ MetricName: name, MetricNamespace: "CloudTrail", MetricValue: "1" }],
      },
    ],
    Alarm: [
      "AWS::CloudWatch::Alarm",
      {
        AlarmName: name,
        Namespace: "CloudTrail",
        MetricName: name,
        Statistic: "Sum",
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: "GreaterThanOrEqualToThreshold",
        AlarmActions: [topic],
      },
    ],
  });
}

/** The filter and the alarm, filled in for one account. */
export function alarmFix({ account, region }: Target, name: string, pattern: string): Fix {
  const where = region === "global" ? "us-east-1" : region;
  return {
    cli: [
      `aws logs put-metric-filter --region ${where} --log-group-name CloudTrail --filter-name ${name} --filter-pattern '${pattern}' --metric-transformations metricName=${name},metricNamespace=CloudTrail,metricValue=1`,
      `aws cloudwatch put-metric-alarm --region ${where} --alarm-name ${name} --namespace CloudTrail --metric-name ${name} --statistic Sum --period 300 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanOrEqualToThreshold --alarm-actions arn:aws:sns:${where}:${account}:security`,
    ].join("\n"),
    terraform: [
      `resource "aws_cloudwatch_log_metric_filter" "${name}" {`,
      `  name           = "${name}"`,
      `  log_group_name = "CloudTrail"`,
      `  pattern        = "${pattern.replaceAll('"', '\\"')}"`,
      `  metric_transformation {\n    name      = "${name}"\n    namespace = "CloudTrail"\n    value     = "1"\n  }\n}`,
      `resource "aws_cloudwatch_metric_alarm" "${name}" {`,
      `  alarm_name          = "${name}"\n  namespace           = "CloudTrail"\n  metric_name         = "${name}"`,
      `  statistic           = "Sum"\n  period              = 300\n  evaluation_periods  = 1\n  threshold           = 1`,
      `  comparison_operator = "GreaterThanOrEqualToThreshold"`,
      `  alarm_actions       = ["arn:aws:sns:${where}:${account}:security"]\n}`,
    ].join("\n"),
    cloudformation: alarmTemplate(name, pattern, `arn:aws:sns:${where}:${account}:security`),
  };
}
