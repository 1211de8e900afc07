import { BackupClient, CreateBackupPlanCommand, CreateBackupVaultCommand } from "@aws-sdk/client-backup";
import { CreateFileSystemCommand, EFSClient } from "@aws-sdk/client-efs";
import {
  CreateBucketCommand,
  PutBucketAclCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { PutPublicAccessBlockCommand as PutAccountBlock, S3ControlClient } from "@aws-sdk/client-s3-control";
import { policy, type Seed } from "./seeding";

const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** A well-kept bucket, an open one, one that asks for TLS, one with a wide grant; backups; file systems. */
export const seed: Seed = async ({ account, region, config, step }) => {
  const s3 = new S3Client(config);
  for (const Bucket of [
    "well-kept",
    "open",
    "plain",
    "tls-only",
    "shared",
    "audit-log",
    "locked",
    "listed",
    "old-keys",
  ])
    await step(`bucket ${Bucket}`, () =>
      s3.send(
        new CreateBucketCommand({
          Bucket,
          ...(region === "us-east-1"
            ? {}
            : { CreateBucketConfiguration: { LocationConstraint: region as "eu-west-1" } }),
        }),
      ),
    );
  const secure = (Bucket: string) => ({
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  });
  const policies: Record<string, string> = {
    "well-kept": policy(secure("well-kept")),
    "tls-only": policy(secure("tls-only")),
    open: policy({
      Effect: "Allow",
      Principal: "*",
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::open/*",
    }),
    "audit-log": policy({
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: ["s3:PutObject"],
      Resource: "arn:aws:s3:::audit-log/*",
    }),
    shared: policy({
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::999988887777:root" },
      Action: ["s3:PutObject", "s3:DeleteObject"],
      Resource: "arn:aws:s3:::shared/*",
    }),
  };
  for (const [Bucket, Policy] of Object.entries(policies))
    await step(`policy of ${Bucket}`, () => s3.send(new PutBucketPolicyCommand({ Bucket, Policy })));
  for (const Bucket of ["well-kept", "audit-log"]) {
    await step(`block of ${Bucket}`, () =>
      s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: closed })),
    );
    await step(`versions of ${Bucket}`, () =>
      s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } })),
    );
  }
  await step("closed policy of another account", () =>
    s3.send(
      new PutBucketPolicyCommand({
        Bucket: "locked",
        Policy: policy({
          Effect: "Allow",
          Principal: { AWS: `arn:aws:iam::${account}:role/worker` },
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::locked/*",
        }),
      }),
    ),
  );
  await step("list of everyone", () =>
    s3.send(new PutBucketAclCommand({ Bucket: "listed", ACL: "public-read" })),
  );
  await step("key of our own", () =>
    s3.send(
      new PutBucketEncryptionCommand({
        Bucket: "old-keys",
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
        },
      }),
    ),
  );
  await step("encryption", () =>
    s3.send(
      new PutBucketEncryptionCommand({
        Bucket: "well-kept",
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }],
        },
      }),
    ),
  );
  await step("access log", () =>
    s3.send(
      new PutBucketLoggingCommand({
        Bucket: "well-kept",
        BucketLoggingStatus: { LoggingEnabled: { TargetBucket: "audit-log", TargetPrefix: "s3/" } },
      }),
    ),
  );
  await step("lifecycle", () =>
    s3.send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket: "well-kept",
        LifecycleConfiguration: {
          Rules: [{ ID: "old", Status: "Enabled", Filter: { Prefix: "" }, Expiration: { Days: 365 } }],
        },
      }),
    ),
  );
  await step("account block", () =>
    new S3ControlClient({
      ...config,
      endpointProvider: () => ({ url: new URL(config.endpoint) }),
    }).send(
      new PutAccountBlock({
        AccountId: account,
        PublicAccessBlockConfiguration: { BlockPublicAcls: true },
      }),
    ),
  );
  const backup = new BackupClient(config);
  await step("vault", () => backup.send(new CreateBackupVaultCommand({ BackupVaultName: "nightly" })));
  await step("plan", () =>
    backup.send(
      new CreateBackupPlanCommand({
        BackupPlan: {
          BackupPlanName: "nightly",
          Rules: [{ RuleName: "all", TargetBackupVaultName: "nightly" }],
        },
      }),
    ),
  );
  const efs = new EFSClient(config);
  for (const [CreationToken, Encrypted] of [
    ["home", true],
    ["scratch", false],
  ] as const)
    await step(`file system ${CreationToken}`, () =>
      efs.send(new CreateFileSystemCommand({ CreationToken, Encrypted })),
    );
};
