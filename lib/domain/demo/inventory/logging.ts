import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { type AccountName, accountIds, accountNames, home, organisation } from "../organisation/accounts";
import { artifacts, customerData, reports, trailBucket } from "../organisation/buckets";
import { functions } from "../organisation/functions";
import { keys } from "../organisation/keys";
import { type Day, resource, since } from "./day";

const place = (account: AccountName) => ({ account, region: home });

/** ARNs whose object accesses a trail records: in the data account every bucket from the eighth day on. */
function recordedBuckets(account: AccountName, day: Day): string[] {
  if (account === "data" && day.number > 7) return ["arn:aws:s3"];
  const names: Partial<Record<AccountName, string[]>> = {
    data: [customerData, reports],
    shared: [artifacts],
  };
  return (names[account] ?? []).map((bucket) => `arn:aws:s3:::${bucket}/`);
}

function trail(account: AccountName, day: Day): Resource {
  const name = account === "shared" ? "northwind-trail" : `${account}-trail`;
  const arn = `arn:aws:cloudtrail:${home}:${accountIds[account]}:trail/${name}`;
  const narrowed = account === "sandbox" && since(day, day.story.sandboxTrailNarrowed);
  const objects = recordedBuckets(account, day);
  const dataResources = objects.map((bucket) => ({
    Type: "AWS::S3::Object",
    Values: [bucket],
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
      retentionInDays: kept ? 365 : 30,
      ...(kept ? { kmsKeyId: keys.payments.arn } : {}),
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

/** Came after the sandbox's trail had been narrowed unnoticed. */
const trailChanges: [string, string, string] = [
  "trail-changes",
  "TrailChanges",
  '{ ($.eventName = "StopLogging") || ($.eventName = "DeleteTrail") || ($.eventName = "UpdateTrail") || ($.eventName = "PutEventSelectors") }',
];

function metrics(day: Day): Resource[] {
  const account = organisation.management;
  const topic = `arn:aws:sns:${home}:${account}:security-alerts`;
  const now = day.number > 21 ? [...watched, trailChanges] : watched;
  return now.flatMap(([name, metric, filterPattern]) => {
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
  return [...accountNames.map((account) => trail(account, day)), ...logGroups(day), ...metrics(day)];
}
