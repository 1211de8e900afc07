import { AccessAnalyzerClient, CreateAnalyzerCommand } from "@aws-sdk/client-accessanalyzer";
import { ACMClient, RequestCertificateCommand } from "@aws-sdk/client-acm";
import { APIGatewayClient, CreateRestApiCommand } from "@aws-sdk/client-api-gateway";
import { CloudFrontClient, CreateDistributionCommand } from "@aws-sdk/client-cloudfront";
import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from "@aws-sdk/client-cloudtrail";
import { CloudWatchClient, PutMetricAlarmCommand } from "@aws-sdk/client-cloudwatch";
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutMetricFilterCommand,
  PutRetentionPolicyCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { CodeBuildClient, CreateProjectCommand } from "@aws-sdk/client-codebuild";
import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from "@aws-sdk/client-config-service";
import { CreateDetectorCommand, GuardDutyClient } from "@aws-sdk/client-guardduty";
import { EnableSecurityHubCommand, SecurityHubClient } from "@aws-sdk/client-securityhub";
import { CreateStateMachineCommand, SFNClient } from "@aws-sdk/client-sfn";
import { CreateWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { madeUp } from "./made-up";
import type { Seed, Seeding } from "./seeding";

async function trails({ account, region, config, step }: Seeding): Promise<void> {
  const logs = new CloudWatchLogsClient(config);
  for (const logGroupName of ["trail", "forever"])
    await step(`log group ${logGroupName}`, () => logs.send(new CreateLogGroupCommand({ logGroupName })));
  await step("retention", () =>
    logs.send(new PutRetentionPolicyCommand({ logGroupName: "trail", retentionInDays: 400 })),
  );
  const trail = new CloudTrailClient(config);
  await step("trail", async () => {
    await trail.send(
      new CreateTrailCommand({
        Name: "everything",
        S3BucketName: "audit-log",
        IsMultiRegionTrail: true,
        EnableLogFileValidation: true,
        CloudWatchLogsLogGroupArn: `arn:aws:logs:${region}:${account}:log-group:trail:*`,
        CloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/worker`,
      }),
    );
    await trail.send(new StartLoggingCommand({ Name: "everything" }));
    await trail.send(new CreateTrailCommand({ Name: "stopped", S3BucketName: "audit-log" }));
  });
  await step("data events", () =>
    trail.send(
      new PutEventSelectorsCommand({
        TrailName: "everything",
        EventSelectors: [
          {
            ReadWriteType: "All",
            IncludeManagementEvents: true,
            DataResources: [{ Type: "AWS::S3::Object", Values: ["arn:aws:s3"] }],
          },
        ],
      }),
    ),
  );
  await step("filter and alarm", async () => {
    await logs.send(
      new PutMetricFilterCommand({
        logGroupName: "trail",
        filterName: "root",
        filterPattern:
          '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
        metricTransformations: [{ metricName: "RootUse", metricNamespace: "Trail", metricValue: "1" }],
      }),
    );
    await new CloudWatchClient(config).send(
      new PutMetricAlarmCommand({
        AlarmName: "root",
        MetricName: "RootUse",
        Namespace: "Trail",
        Statistic: "Sum",
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: "GreaterThanOrEqualToThreshold",
        AlarmActions: [`arn:aws:sns:${region}:${account}:encrypted`],
      }),
    );
  });
}

async function watchers({ account, config, step }: Seeding): Promise<void> {
  await step("detector", () => new GuardDutyClient(config).send(new CreateDetectorCommand({ Enable: true })));
  await step("security hub", () => new SecurityHubClient(config).send(new EnableSecurityHubCommand({})));
  await step("analyzer", () =>
    new AccessAnalyzerClient(config).send(
      new CreateAnalyzerCommand({ analyzerName: "all", type: "ACCOUNT" }),
    ),
  );
  const recorder = new ConfigServiceClient(config);
  await step("recorder", async () => {
    await recorder.send(
      new PutConfigurationRecorderCommand({
        ConfigurationRecorder: {
          name: "default",
          roleARN: `arn:aws:iam::${account}:role/worker`,
          recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
        },
      }),
    );
    await recorder.send(
      new PutDeliveryChannelCommand({ DeliveryChannel: { name: "default", s3BucketName: "audit-log" } }),
    );
    await recorder.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: "default" }));
  });
}

async function edges({ account, config, step }: Seeding): Promise<void> {
  await step("distribution", () =>
    new CloudFrontClient({ ...config, region: "us-east-1" }).send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: "web",
          Comment: "web",
          Enabled: true,
          Origins: { Quantity: 1, Items: [{ Id: "s3", DomainName: "open.s3.amazonaws.com" }] },
          DefaultCacheBehavior: { TargetOriginId: "s3", ViewerProtocolPolicy: "allow-all" },
        },
      }),
    ),
  );
  await step("certificate", () =>
    new ACMClient(config).send(new RequestCertificateCommand({ DomainName: "shop.example" })),
  );
  await step("interface", () =>
    new APIGatewayClient(config).send(new CreateRestApiCommand({ name: "orders" })),
  );
  await step("web acl", () =>
    new WAFV2Client(config).send(
      new CreateWebACLCommand({
        Name: "empty",
        Scope: "REGIONAL",
        DefaultAction: { Allow: {} },
        Rules: [],
        VisibilityConfig: {
          SampledRequestsEnabled: true,
          CloudWatchMetricsEnabled: true,
          MetricName: "empty",
        },
      }),
    ),
  );
  for (const DeletionProtection of ["ACTIVE", "INACTIVE"] as const)
    await step("user pool", () =>
      new CognitoIdentityProviderClient(config).send(
        new CreateUserPoolCommand({ PoolName: DeletionProtection.toLowerCase(), DeletionProtection }),
      ),
    );
  await step("build", () =>
    new CodeBuildClient(config).send(
      new CreateProjectCommand({
        name: "site",
        source: { type: "GITHUB", location: "https://github.com/example/site" },
        artifacts: { type: "NO_ARTIFACTS" },
        environment: {
          type: "LINUX_CONTAINER",
          image: "aws/codebuild/standard:7.0",
          computeType: "BUILD_GENERAL1_SMALL",
          privilegedMode: true,
          environmentVariables: [
            { name: "AWS_ACCESS_KEY_ID", value: madeUp.keyId, type: "PLAINTEXT" },
            { name: "AWS_SECRET_ACCESS_KEY", value: madeUp.secret, type: "PLAINTEXT" },
          ],
        },
        serviceRole: `arn:aws:iam::${account}:role/worker`,
      }),
    ),
  );
  await step("state machine", () =>
    new SFNClient(config).send(
      new CreateStateMachineCommand({
        name: "nightly",
        roleArn: `arn:aws:iam::${account}:role/worker`,
        definition: JSON.stringify({ StartAt: "Done", States: { Done: { Type: "Succeed" } } }),
      }),
    ),
  );
}

/** Trails, alarms, detectors, and what stands at the edge. */
export const seed: Seed = async (seeding) => {
  await trails(seeding);
  await watchers(seeding);
  await edges(seeding);
};
