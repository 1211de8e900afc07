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
import { AutoScalingClient, CreateLaunchConfigurationCommand } from "@aws-sdk/client-auto-scaling";
import { BackupClient, CreateBackupVaultCommand } from "@aws-sdk/client-backup";
import { CloudFormationClient, CreateStackCommand } from "@aws-sdk/client-cloudformation";
import { CreateClusterCommand, DAXClient } from "@aws-sdk/client-dax";
import {
  CreateImageCommand,
  CreateLaunchTemplateCommand,
  CreateTransitGatewayCommand,
  EC2Client,
  ModifyImageAttributeCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import { CreateRepositoryCommand, ECRClient } from "@aws-sdk/client-ecr";
import { CreateEventBusCommand, EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { CreateRoleCommand, IAMClient } from "@aws-sdk/client-iam";
import { CreateFunctionCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  CreateDBClusterCommand,
  CreateDBClusterSnapshotCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isKnownType, resourceDefinitions } from "@/lib/domain/posture/resources/types";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { collectSnapshot } from "./collect";
import { collectors } from "./collectors.generated";
import { type Moto, motoInstalled, startMoto } from "./testing/moto";
import { zip } from "./testing/zip";

const region = "eu-west-1";
const services = [
  "apigateway",
  "apigatewayv2",
  "autoscaling",
  "backup",
  "bedrock",
  "cloudformation",
  "dax",
  "ec2",
  "ecr",
  "elasticbeanstalk",
  "emr",
  "eventbridge",
  "lambda",
  "rds",
];
const secret = "correct-horse-battery";
const UserData = Buffer.from(`#!/bin/bash\nexport DB_PASSWORD=${secret}\n`).toString("base64");

type Config = { endpoint: string; region: string };

async function seedApis(config: Config): Promise<void> {
  const rest = new APIGatewayClient(config);
  const { id: restApiId } = await rest.send(new CreateRestApiCommand({ name: "orders" }));
  const { items } = await rest.send(new GetResourcesCommand({ restApiId }));
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: "GET" };
  await rest.send(new PutMethodCommand({ ...method, authorizationType: "NONE" }));
  await rest.send(new PutIntegrationCommand({ ...method, type: "MOCK" }));
  await rest.send(new CreateDeploymentCommand({ restApiId, stageName: "live" }));
  const patchOperations = [{ op: "replace" as const, path: "/*/*/logging/loglevel", value: "ERROR" }];
  await rest.send(new UpdateStageCommand({ restApiId, stageName: "live", patchOperations }));
  const http = new ApiGatewayV2Client(config);
  const { ApiId } = await http.send(new CreateApiCommand({ Name: "hooks", ProtocolType: "HTTP" }));
  await http.send(new CreateStageCommand({ ApiId, StageName: "live" }));
}

async function seedMachines(config: Config): Promise<void> {
  const ec2 = new EC2Client(config);
  const { Instances } = await ec2.send(
    new RunInstancesCommand({ ImageId: "ami-12c6146b", MinCount: 1, MaxCount: 1 }),
  );
  const { ImageId } = await ec2.send(
    new CreateImageCommand({ InstanceId: Instances?.[0]?.InstanceId, Name: "golden" }),
  );
  await ec2.send(new ModifyImageAttributeCommand({ ImageId, LaunchPermission: { Add: [{ Group: "all" }] } }));
  await ec2.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: "web",
      LaunchTemplateData: {
        UserData,
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }],
      },
    }),
  );
  await ec2.send(new CreateTransitGatewayCommand({ Options: { AutoAcceptSharedAttachments: "enable" } }));
  await new AutoScalingClient(config).send(
    new CreateLaunchConfigurationCommand({
      LaunchConfigurationName: "old-web",
      ImageId: "ami-12c6146b",
      InstanceType: "t3.micro",
      UserData,
    }),
  );
}

async function seedCode(config: Config): Promise<void> {
  const { Role } = await new IAMClient(config).send(
    new CreateRoleCommand({ RoleName: "lambda", AssumeRolePolicyDocument: "{}" }),
  );
  await new LambdaClient(config).send(
    new CreateFunctionCommand({
      FunctionName: "settle",
      Role: Role?.Arn,
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Code: { ZipFile: zip({ "index.js": "exports.handler = async () => 1;\n" }) },
      Environment: { Variables: { STAGE: "live", DB_PASSWORD: secret } },
    }),
  );
  await new CloudFormationClient(config).send(
    new CreateStackCommand({
      StackName: "network",
      TemplateBody: JSON.stringify({
        Resources: { Queue: { Type: "AWS::SQS::Queue" } },
        Outputs: { DbPassword: { Value: secret }, QueueUrl: { Value: { Ref: "Queue" } } },
      }),
    }),
  );
  await new ECRClient(config).send(new CreateRepositoryCommand({ repositoryName: "app" }));
  await new EventBridgeClient(config).send(new CreateEventBusCommand({ Name: "orders" }));
}

async function seedData(config: Config): Promise<void> {
  await new BackupClient(config).send(new CreateBackupVaultCommand({ BackupVaultName: "daily" }));
  await new DAXClient(config).send(
    new CreateClusterCommand({
      ClusterName: "orders",
      NodeType: "dax.t3.small",
      ReplicationFactor: 2,
      IamRoleArn: "arn:aws:iam::123456789012:role/dax",
    }),
  );
  const rds = new RDSClient(config);
  const DBClusterIdentifier = "papers";
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier,
      Engine: "aurora-postgresql",
      MasterUsername: "m",
      MasterUserPassword: "not-a-secret",
    }),
  );
  const DBClusterSnapshotIdentifier = "papers-1";
  await rds.send(new CreateDBClusterSnapshotCommand({ DBClusterIdentifier, DBClusterSnapshotIdentifier }));
  await rds.send(
    new ModifyDBClusterSnapshotAttributeCommand({
      DBClusterSnapshotIdentifier,
      AttributeName: "restore",
      ValuesToAdd: ["all"],
    }),
  );
}

describe.runIf(motoInstalled())("collecting applications", () => {
  let moto: Moto;
  let snapshot: Snapshot;
  const found = (type: string, name: string) =>
    snapshot.resources.find((one) => one.type === type && one.name === name)?.config;

  beforeAll(async () => {
    moto = await startMoto();
    const config = { endpoint: moto.endpoint, region };
    await Promise.all([seedApis(config), seedMachines(config), seedCode(config), seedData(config)]);
    snapshot = await collectSnapshot({
      targets: [{ endpoint: moto.endpoint, region }],
      regions: [region],
      collectors: collectors.filter((collector) => services.includes(collector.service)),
      now: () => new Date("2026-03-01T00:00:00Z"),
    });
  });
  afterAll(() => moto.stop());

  it("shapes each resource as the checks expect it", () => {
    for (const { type, id, config } of snapshot.resources) {
      if (!isKnownType(type)) continue;
      const { success, error } = resourceDefinitions[type].config.safeParse(config);
      expect(success, `${type} ${id}: ${error?.message}`).toBe(true);
    }
  });

  it("never keeps what may be a secret", () => {
    expect(JSON.stringify(snapshot)).not.toContain(secret);
    expect(JSON.stringify(snapshot)).not.toContain(UserData);
  });

  it("says where secrets seem to stand", () => {
    const inScript = [{ kind: "value named as a secret", line: 2 }];
    expect(found("autoscaling:launch-configuration", "old-web")?.UserDataSecrets).toEqual(inScript);
    expect(found("ec2:launch-template", "web")).toMatchObject({
      Versions: [{ NetworkInterfaces: [{ AssociatePublicIpAddress: true }], UserDataSecrets: inScript }],
    });
    expect(found("lambda:function", "settle")?.EnvironmentVariables).toEqual([
      { name: "STAGE", secret: null },
      { name: "DB_PASSWORD", secret: "value named as a secret" },
    ]);
    expect(found("cloudformation:stack", "network")?.Outputs).toEqual(
      expect.arrayContaining([
        { OutputKey: "DbPassword", Secret: "value named as a secret" },
        { OutputKey: "QueueUrl", Secret: null },
      ]),
    );
  });

  it("reads stages of APIs with their logging", () => {
    expect(found("apigateway:rest-stage", "orders/live")?.methodSettings).toMatchObject({
      "*/*": { loggingLevel: "ERROR" },
    });
    expect(found("apigatewayv2:stage", "hooks/live")).toMatchObject({ AccessLogDestination: null });
  });

  it("reads what is shared with whom", () => {
    const images = snapshot.resources.filter(({ type }) => type === "ec2:image");
    expect(images).toMatchObject([{ config: { Name: "golden", Public: true } }]);
    expect(snapshot.resources.filter(({ type }) => type === "ec2:transit-gateway")).toMatchObject([
      { config: { Options: { AutoAcceptSharedAttachments: "enable" } } },
    ]);
    expect(found("rds:cluster-snapshot", "papers-1")?.DBClusterSnapshotAttributes).toEqual([
      { AttributeName: "restore", AttributeValues: ["all"] },
    ]);
    expect(found("eventbridge:bus", "orders")?.Policy).toBeNull();
  });

  it("reads vaults, caches, empty repositories and the block of public clusters", () => {
    expect(found("backup:vault", "daily")).toBeDefined();
    expect(found("dax:cluster", "orders")?.Nodes).toBe(2);
    expect(found("ecr:repository", "app")).toMatchObject({ NewestImage: null, NewestScan: null });
    expect(found("emr:block-public-access", region)).toMatchObject({ BlockPublicSecurityGroupRules: false });
  });

  it("leaves a gap for what this AWS does not offer, and for nothing else", () => {
    expect(snapshot.gaps.map(({ operation }) => operation).sort()).toEqual([
      "backup:ListRecoveryPointsByBackupVault",
      "ec2:GetEbsDefaultKmsKeyId",
      "lambda:GetFunction",
    ]);
  });
});
