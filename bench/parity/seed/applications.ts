import { ACMClient, ImportCertificateCommand } from "@aws-sdk/client-acm";
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  UpdateStageCommand,
} from "@aws-sdk/client-api-gateway";
import { ApiGatewayV2Client, CreateApiCommand, CreateStageCommand } from "@aws-sdk/client-apigatewayv2";
import { CloudFormationClient, CreateStackCommand } from "@aws-sdk/client-cloudformation";
import { CloudFrontClient, CreateDistributionCommand } from "@aws-sdk/client-cloudfront";
import { CodeBuildClient, CreateProjectCommand } from "@aws-sdk/client-codebuild";
import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  SetUserPoolMfaConfigCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { CreateClusterCommand, ECSClient } from "@aws-sdk/client-ecs";
import { CreateClusterCommand as CreateKubernetes, EKSClient } from "@aws-sdk/client-eks";
import { EMRClient, PutBlockPublicAccessConfigurationCommand, RunJobFlowCommand } from "@aws-sdk/client-emr";
import { CreateEventBusCommand, EventBridgeClient, PutPermissionCommand } from "@aws-sdk/client-eventbridge";
import { CreateJobCommand, GlueClient } from "@aws-sdk/client-glue";
import { CreateFunctionUrlConfigCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  CreateModelCommand,
  CreateNotebookInstanceCommand,
  SageMakerClient,
} from "@aws-sdk/client-sagemaker";
import { CreateStateMachineCommand, SFNClient } from "@aws-sdk/client-sfn";
import { selfSigned } from "./certificate";
import { madeUp } from "./made-up";
import { policy, type Seed, type Seeding } from "./seeding";

const worker = (account: string) => `arn:aws:iam::${account}:role/worker`;

async function edges({ config, step }: Seeding): Promise<void> {
  for (const days of [10, 800])
    await step(`certificate of ${days} days`, async () => {
      await new ACMClient(config).send(new ImportCertificateCommand(selfSigned(days)));
    });
  await step("guarded distribution", () =>
    new CloudFrontClient({ ...config, region: "us-east-1" }).send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: "shop",
          Comment: "shop",
          Enabled: true,
          DefaultRootObject: "index.html",
          WebACLId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1",
          Logging: { Enabled: true, Bucket: "audit-log.s3.amazonaws.com", Prefix: "", IncludeCookies: false },
          ViewerCertificate: {
            ACMCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/shop",
            SSLSupportMethod: "sni-only",
            MinimumProtocolVersion: "TLSv1.2_2021",
          },
          Origins: {
            Quantity: 1,
            Items: [
              {
                Id: "web",
                DomainName: "web.shop.example",
                CustomOriginConfig: {
                  HTTPPort: 80,
                  HTTPSPort: 443,
                  OriginProtocolPolicy: "https-only",
                  OriginSslProtocols: { Quantity: 1, Items: ["TLSv1.2"] },
                },
              },
            ],
          },
          DefaultCacheBehavior: { TargetOriginId: "web", ViewerProtocolPolicy: "redirect-to-https" },
        },
      }),
    ),
  );
  const rest = new APIGatewayClient(config);
  for (const good of [true, false])
    await step("interface with a stage", async () => {
      const { id: restApiId } = await rest.send(new CreateRestApiCommand({ name: good ? "shop" : "draft" }));
      const { items } = await rest.send(new GetResourcesCommand({ restApiId }));
      const at = { restApiId, resourceId: items?.[0]?.id, httpMethod: "GET" };
      await rest.send(new PutMethodCommand({ ...at, authorizationType: good ? "AWS_IAM" : "NONE" }));
      await rest.send(
        new PutIntegrationCommand({
          ...at,
          type: "HTTP",
          uri: "https://shop.example",
          integrationHttpMethod: "GET",
        }),
      );
      await rest.send(new CreateDeploymentCommand({ restApiId, stageName: "live", tracingEnabled: good }));
      if (!good) return;
      await rest.send(
        new UpdateStageCommand({
          restApiId,
          stageName: "live",
          patchOperations: [{ op: "replace", path: "/*/*/logging/loglevel", value: "INFO" }],
        }),
      );
    });
  const http = new ApiGatewayV2Client(config);
  for (const good of [true, false])
    await step("http interface", async () => {
      const { ApiId } = await http.send(
        new CreateApiCommand({ Name: good ? "events" : "hooks", ProtocolType: "HTTP" }),
      );
      const DestinationArn = "arn:aws:logs:us-east-1:123456789012:log-group:trail";
      await http.send(
        new CreateStageCommand({
          ApiId,
          StageName: "live",
          AccessLogSettings: good ? { DestinationArn, Format: "$context.requestId" } : undefined,
        }),
      );
    });
}

async function code({ account, config, step }: Seeding): Promise<void> {
  await step("tidy build", () =>
    new CodeBuildClient(config).send(
      new CreateProjectCommand({
        name: "tidy",
        source: { type: "GITHUB", location: "https://github.com/example/tidy" },
        artifacts: { type: "NO_ARTIFACTS" },
        environment: {
          type: "LINUX_CONTAINER",
          image: "aws/codebuild/standard:7.0",
          computeType: "BUILD_GENERAL1_SMALL",
          privilegedMode: false,
          environmentVariables: [{ name: "TOKEN", value: "site/token", type: "SECRETS_MANAGER" }],
        },
        serviceRole: worker(account),
        logsConfig: { cloudWatchLogs: { status: "ENABLED", groupName: "builds" } },
      }),
    ),
  );
  const stacks = new CloudFormationClient(config);
  for (const [StackName, Value] of [
    ["plain", "orders"],
    ["leaky", `AWS_ACCESS_KEY_ID=${madeUp.keyId} AWS_SECRET_ACCESS_KEY=${madeUp.secret}`],
  ] as const)
    await step(`stack ${StackName}`, () =>
      stacks.send(
        new CreateStackCommand({
          StackName,
          EnableTerminationProtection: StackName === "plain",
          TemplateBody: JSON.stringify({
            Resources: { Q: { Type: "AWS::SQS::Queue", Properties: { QueueName: `${StackName}-queue` } } },
            Outputs: { Login: { Value } },
          }),
        }),
      ),
    );
  await step("guarded user pool", async () => {
    const cognito = new CognitoIdentityProviderClient(config);
    const { UserPool } = await cognito.send(
      new CreateUserPoolCommand({
        PoolName: "customers",
        DeletionProtection: "ACTIVE",
        UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" },
        Policies: { PasswordPolicy: { MinimumLength: 14, RequireSymbols: true, RequireNumbers: true } },
      }),
    );
    await cognito.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: UserPool?.Id,
        MfaConfiguration: "ON",
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
  });
  const machines = new SFNClient(config);
  await step("logged state machine", () =>
    machines.send(
      new CreateStateMachineCommand({
        name: "logged",
        roleArn: worker(account),
        definition: JSON.stringify({ StartAt: "Done", States: { Done: { Type: "Succeed" } } }),
        loggingConfiguration: {
          level: "ALL",
          includeExecutionData: false,
          destinations: [
            {
              cloudWatchLogsLogGroup: { logGroupArn: `arn:aws:logs:us-east-1:${account}:log-group:trail:*` },
            },
          ],
        },
      }),
    ),
  );
  for (const [FunctionName, AuthType] of [
    ["current", "AWS_IAM"],
    ["retired", "NONE"],
  ] as const)
    await step(`url of ${FunctionName}`, () =>
      new LambdaClient(config).send(new CreateFunctionUrlConfigCommand({ FunctionName, AuthType })),
    );
}

async function platforms({ account, config, step }: Seeding): Promise<void> {
  await step("watched cluster", () =>
    new ECSClient(config).send(
      new CreateClusterCommand({
        clusterName: "watched",
        settings: [{ name: "containerInsights", value: "enabled" }],
      }),
    ),
  );
  await step("closed kubernetes", () =>
    new EKSClient(config).send(
      new CreateKubernetes({
        name: "ledger",
        version: "1.33",
        roleArn: worker(account),
        resourcesVpcConfig: { endpointPublicAccess: false, endpointPrivateAccess: true },
        encryptionConfig: [{ resources: ["secrets"], provider: { keyArn: "arn:aws:kms:us-east-1:1:key/1" } }],
        logging: {
          clusterLogging: [
            {
              types: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
              enabled: true,
            },
          ],
        },
      }),
    ),
  );
  const emr = new EMRClient(config);
  await step("block of clusters", () =>
    emr.send(
      new PutBlockPublicAccessConfigurationCommand({
        BlockPublicAccessConfiguration: { BlockPublicSecurityGroupRules: true },
      }),
    ),
  );
  await step("cluster of machines", () =>
    emr.send(
      new RunJobFlowCommand({
        Name: "nightly",
        ReleaseLabel: "emr-6.15.0",
        ServiceRole: "worker",
        JobFlowRole: "worker",
        Instances: { InstanceCount: 1, MasterInstanceType: "m5.xlarge", KeepJobFlowAliveWhenNoSteps: true },
      }),
    ),
  );
  const events = new EventBridgeClient(config);
  for (const Name of ["inner-bus", "open-bus", "partner-bus"])
    await step(`bus ${Name}`, async () => {
      await events.send(new CreateEventBusCommand({ Name }));
      if (Name === "inner-bus") return;
      const Principal = Name === "open-bus" ? "*" : "999988887777";
      const Policy = policy({
        Sid: "in",
        Effect: "Allow",
        Principal: Principal === "*" ? "*" : { AWS: `arn:aws:iam::${Principal}:root` },
        Action: "events:PutEvents",
        Resource: `arn:aws:events:us-east-1:${account}:event-bus/${Name}`,
      });
      await events.send(new PutPermissionCommand({ EventBusName: Name, Policy }));
    });
  const sagemaker = new SageMakerClient(config);
  for (const good of [true, false])
    await step("notebook and model", async () => {
      await sagemaker.send(
        new CreateNotebookInstanceCommand({
          NotebookInstanceName: good ? "quiet" : "loud",
          InstanceType: "ml.t3.medium",
          RoleArn: worker(account),
          DirectInternetAccess: good ? "Disabled" : "Enabled",
          RootAccess: good ? "Disabled" : "Enabled",
          ...(good ? { SubnetId: "subnet-1", KmsKeyId: "alias/notebooks", SecurityGroupIds: ["sg-1"] } : {}),
        }),
      );
      await sagemaker.send(
        new CreateModelCommand({
          ModelName: good ? "isolated" : "free",
          ExecutionRoleArn: worker(account),
          EnableNetworkIsolation: good,
          PrimaryContainer: { Image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/model:1" },
          ...(good ? { VpcConfig: { SecurityGroupIds: ["sg-1"], Subnets: ["subnet-1"] } } : {}),
        }),
      );
    });
  const glue = new GlueClient(config);
  for (const [Name, value] of [
    ["tidy", "s3://reports"],
    ["leaky", madeUp.secret],
  ] as const)
    await step(`job ${Name}`, () =>
      glue.send(
        new CreateJobCommand({
          Name,
          Role: worker(account),
          Command: { Name: "glueetl", ScriptLocation: "s3://scripts/job.py" },
          DefaultArguments: { [Name === "tidy" ? "--target" : "--aws_secret_access_key"]: value },
        }),
      ),
    );
}

/** Interfaces, builds, stacks, user pools, containers, notebooks, jobs and buses. */
export const seed: Seed = async (seeding) => {
  await edges(seeding);
  await code(seeding);
  await platforms(seeding);
};
