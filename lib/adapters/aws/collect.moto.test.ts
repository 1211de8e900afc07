import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from "@aws-sdk/client-cloudtrail";
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateVolumeCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from "@aws-sdk/client-kms";
import { CreateDBInstanceCommand, RDSClient } from "@aws-sdk/client-rds";
import {
  CreateBucketCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isKnownType, resourceDefinitions } from "@/lib/domain/posture/resources/types";
import { type Snapshot, snapshotDocument } from "@/lib/domain/posture/snapshot/document";
import { collectSnapshot } from "./collect";
import { collectors } from "./collectors.generated";
import { type Moto, motoInstalled, startMoto } from "./testing/moto";

const region = "eu-west-1";
const required = ["iam", "s3", "ec2", "cloudtrail", "kms", "rds"];

async function seed(endpoint: string): Promise<void> {
  const config = { endpoint, region, forcePathStyle: true };
  const iam = new IAMClient(config);
  await iam.send(new CreateUserCommand({ UserName: "alice" }));
  await iam.send(new CreateAccessKeyCommand({ UserName: "alice" }));
  const PolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
  });
  await iam.send(new PutUserPolicyCommand({ UserName: "alice", PolicyName: "all-of-s3", PolicyDocument }));
  const Principal = { Service: "lambda.amazonaws.com" };
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }],
  });
  await iam.send(new CreateRoleCommand({ RoleName: "worker", AssumeRolePolicyDocument }));
  const s3 = new S3Client(config);
  await s3.send(
    new CreateBucketCommand({
      Bucket: "open-bucket",
      CreateBucketConfiguration: { LocationConstraint: region },
    }),
  );
  const Policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::open-bucket/*" },
    ],
  });
  await s3.send(new PutBucketPolicyCommand({ Bucket: "open-bucket", Policy }));
  await s3.send(
    new CreateBucketCommand({
      Bucket: "closed-bucket",
      CreateBucketConfiguration: { LocationConstraint: region },
    }),
  );
  const PublicAccessBlockConfiguration = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  await s3.send(new PutPublicAccessBlockCommand({ Bucket: "closed-bucket", PublicAccessBlockConfiguration }));
  const ec2 = new EC2Client(config);
  const { GroupId } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: "wide", Description: "open to all" }),
  );
  const IpPermissions = [
    { IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: "0.0.0.0/0" }] },
  ];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  await ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 8, Encrypted: false }));
  const cloudtrail = new CloudTrailClient(config);
  await cloudtrail.send(
    new CreateTrailCommand({ Name: "main", S3BucketName: "closed-bucket", IsMultiRegionTrail: true }),
  );
  await cloudtrail.send(new StartLoggingCommand({ Name: "main" }));
  const kms = new KMSClient(config);
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  await kms.send(new EnableKeyRotationCommand({ KeyId: KeyMetadata?.KeyId }));
  const instance = {
    DBInstanceIdentifier: "ledger",
    DBInstanceClass: "db.t3.micro",
    Engine: "postgres",
    AllocatedStorage: 20,
  };
  await new RDSClient(config).send(
    new CreateDBInstanceCommand({ ...instance, MasterUsername: "m", MasterUserPassword: "not-a-secret" }),
  );
}

const find = (snapshot: Snapshot, type: string, name: string) =>
  snapshot.resources.find((one) => one.type === type && one.name === name);

describe.runIf(motoInstalled())("collecting from an AWS API", () => {
  let moto: Moto;
  let snapshot: Snapshot;

  beforeAll(async () => {
    moto = await startMoto();
    await seed(moto.endpoint);
    snapshot = await collectSnapshot({
      targets: [{ endpoint: moto.endpoint, region }],
      regions: [region],
      collectors: collectors.filter((collector) => required.includes(collector.service)),
      now: () => new Date("2026-03-01T00:00:00Z"),
    });
  });
  afterAll(() => moto.stop());

  it("brings home a valid snapshot of every required service", () => {
    const parsed = snapshotDocument.parse(JSON.parse(JSON.stringify(snapshot)));
    const services = new Set(parsed.resources.map((resource) => resource.type.split(":")[0]));
    expect([...services].sort()).toEqual(expect.arrayContaining([...required].sort()));
    expect(parsed.accounts).toEqual([{ id: "123456789012" }]);
  });

  it("shapes each resource as the checks expect it", () => {
    for (const { type, id, config } of snapshot.resources) {
      if (!isKnownType(type)) continue;
      const result = resourceDefinitions[type].config.safeParse(config);
      expect(result.success, `${type} ${id}: ${result.error?.message}`).toBe(true);
    }
  });

  it("tells known absence from what was not asked", () => {
    expect(find(snapshot, "s3:bucket", "open-bucket")?.config).toMatchObject({
      PublicAccessBlock: null,
      Policy: { Version: "2012-10-17" },
    });
    expect(find(snapshot, "s3:bucket", "closed-bucket")?.config).toMatchObject({
      Policy: null,
      PublicAccessBlock: { BlockPublicPolicy: true },
    });
    expect(find(snapshot, "s3:bucket", "open-bucket")?.region).toBe(region);
  });

  it("reads users with their keys, and policy documents as objects", () => {
    const alice = find(snapshot, "iam:user", "alice");
    expect(alice?.config).toMatchObject({
      LoginProfile: null,
      MFADevices: [],
      AccessKeys: [{ Status: "Active" }],
    });
    expect(alice?.config.InlinePolicies).toMatchObject([
      { PolicyName: "all-of-s3", PolicyDocument: { Statement: [{ Action: "s3:*" }] } },
    ]);
    const details = snapshot.resources.find((one) => one.type === "iam:authorization-details")?.config;
    expect(details?.RoleDetailList).toMatchObject([
      { RoleName: "worker", AssumeRolePolicyDocument: { Version: "2012-10-17" } },
    ]);
  });

  it("follows a trail to its status and a key to its rotation", () => {
    expect(find(snapshot, "cloudtrail:trail", "main")?.config).toMatchObject({
      IsMultiRegionTrail: true,
      Status: { IsLogging: true },
    });
    expect(
      snapshot.resources.filter((one) => one.type === "kms:key").map((one) => one.config.KeyRotationEnabled),
    ).toContain(true);
    expect(find(snapshot, "rds:instance", "ledger")?.config.StorageEncrypted).toBe(false);
  });
});
