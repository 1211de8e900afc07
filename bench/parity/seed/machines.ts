import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
} from "@aws-sdk/client-auto-scaling";
import {
  type _InstanceType,
  AllocateAddressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateSubnetCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
  ModifySnapshotAttributeCommand,
  ModifySubnetAttributeCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import { CreateRepositoryCommand, ECRClient } from "@aws-sdk/client-ecr";
import { CreateClusterCommand, ECSClient, RegisterTaskDefinitionCommand } from "@aws-sdk/client-ecs";
import { CreateClusterCommand as CreateKubernetes, EKSClient } from "@aws-sdk/client-eks";
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { madeUp } from "./made-up";
import type { Seed, Seeding } from "./seeding";

async function network({ region, config, step }: Seeding): Promise<string[]> {
  const ec2 = new EC2Client(config);
  const subnets: string[] = [];
  await step("encryption of new volumes", () => ec2.send(new EnableEbsEncryptionByDefaultCommand({})));
  await step("network", async () => {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.9.0.0/16" }));
    for (const [index, zone] of ["a", "b"].entries()) {
      const { Subnet } = await ec2.send(
        new CreateSubnetCommand({
          VpcId: Vpc?.VpcId,
          CidrBlock: `10.9.${index}.0/24`,
          AvailabilityZone: `${region}${zone}`,
        }),
      );
      subnets.push(Subnet?.SubnetId ?? "");
    }
    await ec2.send(
      new ModifySubnetAttributeCommand({ SubnetId: subnets[0], MapPublicIpOnLaunch: { Value: true } }),
    );
    await ec2.send(
      new CreateFlowLogsCommand({
        ResourceIds: [Vpc?.VpcId ?? ""],
        ResourceType: "VPC",
        TrafficType: "REJECT",
        LogDestinationType: "s3",
        LogDestination: "arn:aws:s3:::audit-log",
      }),
    );
    await ec2.send(
      new CreateVpcEndpointCommand({ VpcId: Vpc?.VpcId, ServiceName: `com.amazonaws.${region}.s3` }),
    );
  });
  const open: Record<string, [number, number, string]> = {
    "ssh-to-all": [22, 22, "0.0.0.0/0"],
    "rdp-to-all": [3389, 3389, "0.0.0.0/0"],
    "web-to-all": [443, 443, "0.0.0.0/0"],
    "database-to-all": [5432, 5432, "0.0.0.0/0"],
    "ssh-to-office": [22, 22, "203.0.113.0/24"],
    "all-ports": [0, 65_535, "0.0.0.0/0"],
  };
  for (const [GroupName, [FromPort, ToPort, CidrIp]] of Object.entries(open))
    await step(`group ${GroupName}`, async () => {
      const { GroupId } = await ec2.send(
        new CreateSecurityGroupCommand({ GroupName, Description: GroupName }),
      );
      const IpPermissions = [{ IpProtocol: "tcp", FromPort, ToPort, IpRanges: [{ CidrIp }] }];
      await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    });
  return subnets;
}

async function instances({ region, config, step }: Seeding, subnets: string[]): Promise<void> {
  const ec2 = new EC2Client(config);
  for (const [SubnetId, HttpTokens, UserData] of [
    [subnets[0], "optional", Buffer.from(`export DB_PASSWORD=${madeUp.password}`).toString("base64")],
    [subnets[1], "required", undefined],
  ] as const)
    await step("instance", () =>
      ec2.send(
        new RunInstancesCommand({
          ImageId: "ami-12c6146b",
          InstanceType: "t3.micro" as _InstanceType,
          MinCount: 1,
          MaxCount: 1,
          SubnetId,
          MetadataOptions: { HttpTokens, HttpEndpoint: "enabled" },
          UserData,
        }),
      ),
    );
  await step("address", () => ec2.send(new AllocateAddressCommand({ Domain: "vpc" })));
  for (const Encrypted of [true, false])
    await step("volume and snapshot", async () => {
      const { VolumeId } = await ec2.send(
        new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 8, Encrypted }),
      );
      const { SnapshotId } = await ec2.send(new CreateSnapshotCommand({ VolumeId }));
      if (Encrypted) return;
      await ec2.send(
        new ModifySnapshotAttributeCommand({
          SnapshotId,
          Attribute: "createVolumePermission",
          OperationType: "add",
          GroupNames: ["all"],
        }),
      );
    });
  const scaling = new AutoScalingClient(config);
  await step("scaling group", async () => {
    await scaling.send(
      new CreateLaunchConfigurationCommand({
        LaunchConfigurationName: "old",
        ImageId: "ami-12c6146b",
        InstanceType: "t3.micro",
        UserData: Buffer.from(
          `export AWS_ACCESS_KEY_ID=${madeUp.keyId}\nexport AWS_SECRET_ACCESS_KEY=${madeUp.secret}`,
        ).toString("base64"),
      }),
    );
    await scaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: "web",
        LaunchConfigurationName: "old",
        MinSize: 0,
        MaxSize: 0,
        VPCZoneIdentifier: subnets.join(","),
      }),
    );
  });
}

async function balancers({ config, step }: Seeding, subnets: string[]): Promise<void> {
  const elb = new ElasticLoadBalancingV2Client(config);
  for (const [Name, Scheme] of [
    ["public-web", "internet-facing"],
    ["inner", "internal"],
  ] as const)
    await step(`balancer ${Name}`, async () => {
      const { LoadBalancers } = await elb.send(
        new CreateLoadBalancerCommand({ Name, Scheme, Subnets: subnets }),
      );
      await elb.send(
        new CreateListenerCommand({
          LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn,
          Protocol: "HTTP",
          Port: 80,
          DefaultActions:
            Name === "inner"
              ? [
                  {
                    Type: "redirect",
                    RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
                  },
                ]
              : [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } }],
        }),
      );
    });
}

async function functions({ account, region, config, step }: Seeding): Promise<void> {
  const lambda = new LambdaClient(config);
  const Role = `arn:aws:iam::${account}:role/worker`;
  for (const [FunctionName, Runtime, Variables] of [
    ["current", "nodejs22.x", { STAGE: "live" }],
    ["retired", "python2.7", { API_PASSWORD: madeUp.password, AWS_SECRET_ACCESS_KEY: madeUp.secret }],
  ] as const)
    await step(`function ${FunctionName}`, () =>
      lambda.send(
        new CreateFunctionCommand({
          FunctionName,
          Runtime: Runtime as "nodejs22.x",
          Role,
          Handler: "index.handler",
          Code: { ZipFile: Buffer.from("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "base64") },
          Environment: { Variables },
        }),
      ),
    );
  await step("function open to all", () =>
    lambda.send(
      new AddPermissionCommand({
        FunctionName: "retired",
        StatementId: "all",
        Action: "lambda:InvokeFunction",
        Principal: "*",
      }),
    ),
  );
  const ecr = new ECRClient(config);
  for (const [repositoryName, scanOnPush] of [
    ["scanned", true],
    ["unscanned", false],
  ] as const)
    await step(`repository ${repositoryName}`, () =>
      ecr.send(
        new CreateRepositoryCommand({
          repositoryName,
          imageScanningConfiguration: { scanOnPush },
          imageTagMutability: scanOnPush ? "IMMUTABLE" : "MUTABLE",
        }),
      ),
    );
  const ecs = new ECSClient(config);
  await step("cluster", () => ecs.send(new CreateClusterCommand({ clusterName: "apps" })));
  for (const [family, privileged] of [
    ["tidy", false],
    ["mighty", true],
  ] as const)
    await step(`task ${family}`, () =>
      ecs.send(
        new RegisterTaskDefinitionCommand({
          family,
          networkMode: privileged ? "host" : "awsvpc",
          containerDefinitions: [
            {
              name: "main",
              image: "nginx",
              memory: 128,
              privileged,
              readonlyRootFilesystem: !privileged,
              user: privileged ? undefined : "1000",
              environment: privileged
                ? [
                    { name: "AWS_ACCESS_KEY_ID", value: madeUp.keyId },
                    { name: "AWS_SECRET_ACCESS_KEY", value: madeUp.secret },
                  ]
                : [],
            },
          ],
        }),
      ),
    );
  await step("kubernetes", () =>
    new EKSClient(config).send(
      new CreateKubernetes({
        name: "orders",
        version: "1.32",
        roleArn: Role,
        resourcesVpcConfig: {
          endpointPublicAccess: true,
          publicAccessCidrs: ["0.0.0.0/0"],
          subnetIds: [region],
        },
      }),
    ),
  );
}

/** Networks, instances, balancers, functions and containers. */
export const seed: Seed = async (seeding) => {
  const subnets = await network(seeding);
  await instances(seeding, subnets);
  await balancers(seeding, subnets);
  await functions(seeding);
};
