import {
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingClient,
} from "@aws-sdk/client-elastic-load-balancing";
import { CreateFileSystemCommand, FSxClient } from "@aws-sdk/client-fsx";
import { CreateVaultCommand, GlacierClient } from "@aws-sdk/client-glacier";
import { CreateJobCommand, GlueClient } from "@aws-sdk/client-glue";
import { CreateDetectorCommand, GuardDutyClient } from "@aws-sdk/client-guardduty";
import { CreateClusterCommand, MemoryDBClient } from "@aws-sdk/client-memorydb";
import { CreateBrokerCommand, MqClient } from "@aws-sdk/client-mq";
import { CreateDBClusterCommand, CreateDBClusterSnapshotCommand, RDSClient } from "@aws-sdk/client-rds";
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  Route53Client,
} from "@aws-sdk/client-route-53";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateAccessPointCommand, S3ControlClient } from "@aws-sdk/client-s3-control";
import { CreateStateMachineCommand, SFNClient } from "@aws-sdk/client-sfn";
import { CreateWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isKnownType, resourceDefinitions } from "@/lib/domain/posture/resources/types";
import type { Snapshot } from "@/lib/domain/posture/snapshot/document";
import { collectSnapshot } from "./collect";
import { collectors } from "./collectors.generated";
import { type Moto, motoInstalled, startMoto } from "./testing/moto";

const region = "us-east-1";
const account = "123456789012";
const services = new Set([
  "elb",
  "fsx",
  "glacier",
  "glue",
  "guardduty",
  "memorydb",
  "mq",
  "rds",
  "route53",
  "s3control",
  "stepfunctions",
  "ec2",
  "wafv2",
]);
const word = ["hunter2", "hunter2"].join("-");

async function seedNetworks(endpoint: string): Promise<void> {
  const config = { endpoint, region };
  const ec2 = new EC2Client(config);
  const [near, far] = await Promise.all(
    ["10.0.0.0/16", "10.1.0.0/16"].map((CidrBlock) => ec2.send(new CreateVpcCommand({ CidrBlock }))),
  );
  const VpcId = near?.Vpc?.VpcId;
  const subnet = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: "10.0.1.0/24" }));
  await ec2.send(new CreateVpcPeeringConnectionCommand({ VpcId, PeerVpcId: far?.Vpc?.VpcId }));
  await ec2.send(
    new CreateVpcEndpointCommand({
      VpcId,
      VpcEndpointType: "Interface",
      ServiceName: `com.amazonaws.${region}.kms`,
      SubnetIds: [subnet.Subnet?.SubnetId ?? ""],
    }),
  );
  await new ElasticLoadBalancingClient(config).send(
    new CreateLoadBalancerCommand({
      LoadBalancerName: "old",
      AvailabilityZones: ["us-east-1a"],
      Listeners: [{ Protocol: "HTTP", LoadBalancerPort: 80, InstancePort: 80 }],
    }),
  );
  const route53 = new Route53Client(config);
  const zone = await route53.send(new CreateHostedZoneCommand({ Name: "example.com", CallerReference: "1" }));
  const ResourceRecordSet = {
    Name: "www.example.com",
    Type: "CNAME" as const,
    TTL: 60,
    ResourceRecords: [{ Value: "gone.s3-website-us-east-1.amazonaws.com" }],
  };
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: zone.HostedZone?.Id,
      ChangeBatch: { Changes: [{ Action: "CREATE", ResourceRecordSet }] },
    }),
  );
  await new WAFV2Client(config).send(
    new CreateWebACLCommand({
      Name: "edge",
      Scope: "CLOUDFRONT",
      DefaultAction: { Allow: {} },
      VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "edge" },
    }),
  );
}

async function seedStores(endpoint: string): Promise<void> {
  const config = { endpoint, region, forcePathStyle: true };
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: "ledger" }));
  const control = new S3ControlClient({ ...config, endpointProvider: () => ({ url: new URL(endpoint) }) });
  await control.send(new CreateAccessPointCommand({ AccountId: account, Name: "books", Bucket: "ledger" }));
  await new FSxClient(config).send(
    new CreateFileSystemCommand({
      FileSystemType: "WINDOWS",
      StorageCapacity: 100,
      SubnetIds: ["subnet-1"],
      WindowsConfiguration: { DeploymentType: "SINGLE_AZ_2", ThroughputCapacity: 8 },
    }),
  );
  await new GlacierClient(config).send(
    new CreateVaultCommand({ accountId: account, vaultName: "old-books" }),
  );
  const rds = new RDSClient(config);
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: "graph",
      Engine: "neptune",
      MasterUsername: "admin",
      MasterUserPassword: word,
    }),
  );
  await rds.send(
    new CreateDBClusterSnapshotCommand({
      DBClusterIdentifier: "graph",
      DBClusterSnapshotIdentifier: "graph-today",
    }),
  );
  await new MemoryDBClient(config).send(
    new CreateClusterCommand({
      ClusterName: "sessions",
      NodeType: "db.t4g.small",
      ACLName: "open-access",
      TLSEnabled: false,
      AutoMinorVersionUpgrade: false,
    }),
  );
}

async function seedApplications(endpoint: string): Promise<void> {
  const config = { endpoint, region };
  await new GlueClient(config).send(
    new CreateJobCommand({
      Name: "load",
      Role: "loader",
      Command: { Name: "glueetl" },
      DefaultArguments: { "--db_password": word, "--job-language": "python" },
    }),
  );
  await new MqClient(config).send(
    new CreateBrokerCommand({
      BrokerName: "orders",
      EngineType: "ACTIVEMQ",
      EngineVersion: "5.18",
      HostInstanceType: "mq.t3.micro",
      DeploymentMode: "SINGLE_INSTANCE",
      PubliclyAccessible: true,
      AutoMinorVersionUpgrade: false,
      Users: [{ Username: "admin", Password: word }],
    }),
  );
  const state = { Type: "Pass", Parameters: { password: word }, End: true };
  await new SFNClient(config).send(
    new CreateStateMachineCommand({
      name: "nightly",
      roleArn: `arn:aws:iam::${account}:role/nightly`,
      definition: JSON.stringify({ StartAt: "Call", States: { Call: state } }),
    }),
  );
  await new GuardDutyClient(config).send(new CreateDetectorCommand({ Enable: true }));
}

const here = motoInstalled();

describe.skipIf(!here)("collectors of networks, stores and applications", () => {
  let moto: Moto;
  let snapshot: Snapshot;

  beforeAll(async () => {
    moto = await startMoto();
    await Promise.all([
      seedNetworks(moto.endpoint),
      seedStores(moto.endpoint),
      seedApplications(moto.endpoint),
    ]);
    snapshot = await collectSnapshot({
      targets: [{ endpoint: moto.endpoint, region }],
      regions: [region],
      collectors: collectors.filter(({ service }) => services.has(service)),
      now: () => new Date("2026-03-01T00:00:00Z"),
    });
  }, 60_000);
  afterAll(() => moto?.stop());

  const configOf = (type: string, name?: string) =>
    snapshot.resources.find((one) => one.type === type && (name === undefined || one.name === name))?.config;

  it("leaves nothing out but what moto does not offer", () => {
    const answered = snapshot.gaps.filter(({ reason }) => reason !== "unsupported" && reason !== "error");
    expect(answered).toEqual([]);
  });

  it("describes each type as its shape says", () => {
    for (const { type, config, id } of snapshot.resources) {
      expect(isKnownType(type), type).toBe(true);
      if (!isKnownType(type)) continue;
      expect(resourceDefinitions[type].config.safeParse(config).error, `${type} ${id}`).toBeUndefined();
    }
  });

  it("reads networks and what stands at their edge", () => {
    expect(configOf("ec2:vpc-endpoint")).toMatchObject({ VpcEndpointType: "Interface" });
    expect(configOf("ec2:vpc-peering-connection")).toMatchObject({
      RequesterVpcInfo: { CidrBlock: "10.0.0.0/16" },
    });
    expect(configOf("elb:load-balancer", "old")).toMatchObject({ AvailabilityZones: ["us-east-1a"] });
    expect(configOf("route53:hosted-zone")).toMatchObject({ Config: { PrivateZone: false } });
    expect(configOf("route53:record")).toMatchObject({
      Type: "CNAME",
      Values: ["gone.s3-website-us-east-1.amazonaws.com"],
    });
    const edge = snapshot.resources.find(({ type }) => type === "wafv2:web-acl");
    expect(edge).toMatchObject({ region: "global", config: { Scope: "CLOUDFRONT", Rules: [] } });
  });

  it("reads stores", () => {
    expect(configOf("s3control:access-point", "books")).toMatchObject({ Bucket: "ledger" });
    expect(configOf("fsx:file-system")).toMatchObject({
      WindowsConfiguration: { DeploymentType: "SINGLE_AZ_2" },
    });
    expect(configOf("glacier:vault")).toMatchObject({ VaultName: "old-books" });
    expect(configOf("rds:cluster-snapshot", "graph-today")).toMatchObject({ Engine: "neptune" });
    expect(configOf("memorydb:cluster")).toMatchObject({ TLSEnabled: false, AutoMinorVersionUpgrade: false });
  });

  it("reads applications, and keeps the place of a secret without its value", () => {
    expect(configOf("glue:job", "load")).toMatchObject({ SecretArguments: ["--db_password"] });
    expect(configOf("stepfunctions:state-machine", "nightly")).toMatchObject({
      secretPlaces: [{ path: "States.Call.Parameters.password", kind: "value named as a secret" }],
    });
    expect(configOf("mq:broker", "orders")).toMatchObject({ PubliclyAccessible: true });
    expect(configOf("guardduty:detector")).toMatchObject({ Administrator: null });
    expect(JSON.stringify(snapshot)).not.toContain(word);
  });
});
