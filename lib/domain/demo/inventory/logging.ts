import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { accountIds, accountNames, home, organisation } from "../organisation/accounts";
import { artifacts, customerData, reports, trailBucket } from "../organisation/buckets";
import { functions } from "../organisation/functions";
import { keys } from "../organisation/keys";
import { type Day, resource, since } from "./day";

const place = (account: (typeof accountNames)[number]) => ({ account, region: home });

function trail(account: (typeof accountNames)[number], day: Day): Resource {
  const name = account === "shared" ? "northwind-trail" : `${account}-trail`;
  const arn = `arn:aws:cloudtrail:${home}:${accountIds[account]}:trail/${name}`;
  const narrowed = account === "sandbox" && since(day, day.story.sandboxTrailNarrowed);
  const objects = account === "data" ? [customerData, reports] : account === "shared" ? [artifacts] : [];
  const dataResources = objects.map((bucket) => ({
    Type: "AWS::S3::Object",
    Values: [`arn:aws:s3:::${bucket}/`],
  }));
  return resource("cloudtrail:trail", place(account), arn, name, {
    Name: name,
    TrailARN: arn,
    HomeRegion: home,
    S3BucketName: trailBucket,
    IsMultiRegionTrail: !narrowed,
    IsOrganizationTrail: false,
    IncludeGlobalServiceEvents: !narrowed,
    LogFileValidationEnabled: account !== "sandbox" || day.number > 5,
    KmsKeyId: account === "sandbox" ? null : keys.trail.arn,
    CloudWatchLogsLogGroupArn:
      account === "shared" || (account === "payments" && day.number > 10)
        ? `arn:aws:logs:${home}:${accountIds[account]}:log-group:trail:*`
        : null,
    CloudWatchLogsRoleArn: null,
    Status: { IsLogging: true, LatestDeliveryTime: day.iso, LatestDigestDeliveryTime: day.iso },
    EventSelectors: [
      {
        ReadWriteType: "All",
        IncludeManagementEvents: true,
        DataResources: dataResources,
        ExcludeManagementEventSources: [],
      },
    ],
    AdvancedEventSelectors: null,
  });
}

function logGroups(day: Day): Resource[] {
  return functions.map((lambda) => {
    const logGroupName = `/aws/lambda/${lambda.name}`;
    const arn = `arn:aws:logs:${lambda.region}:${accountIds[lambda.account]}:log-group:${logGroupName}`;
    const kept = lambda.account !== "sandbox" && (lambda.account === "payments" || day.number > 17);
    return resource("logs:log-group", lambda, arn, logGroupName, {
      logGroupName,
      arn,
      storedBytes: 4_000_000,
      ...(kept ? { retentionInDays: 365, kmsKeyId: keys.payments.arn } : {}),
    });
  });
}

const watched: [string, string, string][] = [
  [
    "root-use",
    "RootUse",
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  ],
  [
    "unauthorized-calls",
    "UnauthorizedCalls",
    '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  ],
  [
    "sign-in-without-mfa",
    "SignInWithoutMfa",
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
  ],
];

function metrics(): Resource[] {
  const account = organisation.management;
  const topic = `arn:aws:sns:${home}:${account}:security-alerts`;
  return watched.flatMap(([name, metric, filterPattern]) => {
    const transformation = { metricName: metric, metricNamespace: "Northwind/Security", metricValue: "1" };
    const filter = resource(
      "logs:metric-filter",
      place("shared"),
      `arn:aws:logs:${home}:${account}:log-group:trail:metric-filter:${name}`,
      name,
      { filterName: name, filterPattern, logGroupName: "trail", metricTransformations: [transformation] },
    );
    const alarmArn = `arn:aws:cloudwatch:${home}:${account}:alarm:${name}`;
    const alarm = resource("cloudwatch:alarm", place("shared"), alarmArn, name, {
      AlarmName: name,
      AlarmArn: alarmArn,
      Namespace: "Northwind/Security",
      MetricName: metric,
      ActionsEnabled: true,
      AlarmActions: [topic],
      StateValue: "OK",
    });
    return [filter, alarm];
  });
}

/** Trails, log groups, and the metrics that watch the trail. */
export function logging(day: Day): Resource[] {
  return [...accountNames.map((account) => trail(account, day)), ...logGroups(day), ...metrics()];
}
