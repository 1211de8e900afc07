import { CreateTableCommand, DynamoDBClient, UpdateContinuousBackupsCommand } from "@aws-sdk/client-dynamodb";
import { CreateReplicationGroupCommand, ElastiCacheClient } from "@aws-sdk/client-elasticache";
import {
  CreateKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
} from "@aws-sdk/client-kms";
import { CreateDomainCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { CreateClusterCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { CreateTopicCommand, SetTopicAttributesCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { CreateDocumentCommand, SSMClient } from "@aws-sdk/client-ssm";
import { policy, type Seed, type Seeding } from "./seeding";

const login = { MasterUsername: "master", MasterUserPassword: "not-a-secret-1" };

async function databases({ config, step }: Seeding): Promise<void> {
  const rds = new RDSClient(config);
  for (const [DBInstanceIdentifier, good] of [
    ["ledger", true],
    ["scratch", false],
  ] as const) {
    await step(`database ${DBInstanceIdentifier}`, () =>
      rds.send(
        new CreateDBInstanceCommand({
          ...login,
          DBInstanceIdentifier,
          DBInstanceClass: "db.t3.micro",
          Engine: "postgres",
          EngineVersion: "16.3",
          AllocatedStorage: 20,
          StorageEncrypted: good,
          PubliclyAccessible: !good,
          MultiAZ: good,
          BackupRetentionPeriod: good ? 14 : 0,
          DeletionProtection: good,
          AutoMinorVersionUpgrade: good,
          EnableIAMDatabaseAuthentication: good,
          CopyTagsToSnapshot: good,
          EnableCloudwatchLogsExports: good ? ["postgresql"] : undefined,
        }),
      ),
    );
    await step(`snapshot of ${DBInstanceIdentifier}`, () =>
      rds.send(
        new CreateDBSnapshotCommand({
          DBInstanceIdentifier,
          DBSnapshotIdentifier: `${DBInstanceIdentifier}-1`,
        }),
      ),
    );
    await step(`cluster ${DBInstanceIdentifier}`, () =>
      rds.send(
        new CreateDBClusterCommand({
          ...login,
          DBClusterIdentifier: `${DBInstanceIdentifier}-cluster`,
          Engine: "aurora-postgresql",
          StorageEncrypted: good,
          DeletionProtection: good,
          BackupRetentionPeriod: good ? 14 : 1,
        }),
      ),
    );
    await step(`warehouse ${DBInstanceIdentifier}`, () =>
      new RedshiftClient(config).send(
        new CreateClusterCommand({
          ...login,
          MasterUserPassword: "NotASecret1",
          ClusterIdentifier: `${DBInstanceIdentifier}-warehouse`,
          NodeType: "ra3.large",
          Encrypted: good,
          PubliclyAccessible: !good,
          AllowVersionUpgrade: good,
        }),
      ),
    );
  }
  await step("public snapshot", () =>
    rds.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier: "scratch-1",
        AttributeName: "restore",
        ValuesToAdd: ["all"],
      }),
    ),
  );
  const dynamodb = new DynamoDBClient(config);
  for (const TableName of ["orders", "sessions"])
    await step(`table ${TableName}`, () =>
      dynamodb.send(
        new CreateTableCommand({
          TableName,
          AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
          KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
          BillingMode: "PAY_PER_REQUEST",
          DeletionProtectionEnabled: TableName === "orders",
          SSESpecification: TableName === "orders" ? { Enabled: true, SSEType: "KMS" } : undefined,
        }),
      ),
    );
  await step("point in time recovery", () =>
    dynamodb.send(
      new UpdateContinuousBackupsCommand({
        TableName: "orders",
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ),
  );
  for (const good of [true, false])
    await step("cache", () =>
      new ElastiCacheClient(config).send(
        new CreateReplicationGroupCommand({
          ReplicationGroupId: good ? "carts" : "counters",
          ReplicationGroupDescription: "cache",
          Engine: "redis",
          CacheNodeType: "cache.t3.micro",
          NumCacheClusters: 2,
          AutomaticFailoverEnabled: good,
          MultiAZEnabled: good,
          TransitEncryptionEnabled: good,
          AtRestEncryptionEnabled: good,
          SnapshotRetentionLimit: good ? 7 : 0,
        }),
      ),
    );
  for (const Enabled of [true, false])
    await step("search domain", () =>
      new OpenSearchClient(config).send(
        new CreateDomainCommand({
          DomainName: Enabled ? "logs" : "public-search",
          EngineVersion: "OpenSearch_2.11",
          EncryptionAtRestOptions: { Enabled },
          NodeToNodeEncryptionOptions: { Enabled },
          DomainEndpointOptions: { EnforceHTTPS: Enabled },
        }),
      ),
    );
}

async function keysAndMessages({ account, region, config, step }: Seeding): Promise<void> {
  const kms = new KMSClient(config);
  await step("rotating key", async () => {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Description: "rotates" }));
    await kms.send(new EnableKeyRotationCommand({ KeyId: KeyMetadata?.KeyId }));
  });
  await step("resting key", () => kms.send(new CreateKeyCommand({ Description: "never rotates" })));
  await step("public key", () =>
    kms.send(
      new CreateKeyCommand({
        Policy: policy({ Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" }),
      }),
    ),
  );
  await step("dying key", async () => {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId: KeyMetadata?.KeyId, PendingWindowInDays: 7 }));
  });
  const secrets = new SecretsManagerClient(config);
  for (const Name of ["api-key", "database-password"])
    await step(`secret ${Name}`, () => secrets.send(new CreateSecretCommand({ Name, SecretString: "x" })));
  const sns = new SNSClient(config);
  await step("topics", async () => {
    await sns.send(
      new CreateTopicCommand({ Name: "encrypted", Attributes: { KmsMasterKeyId: "alias/aws/sns" } }),
    );
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: "open" }));
    await sns.send(
      new SetTopicAttributesCommand({
        TopicArn,
        AttributeName: "Policy",
        AttributeValue: policy({
          Effect: "Allow",
          Principal: "*",
          Action: "sns:Publish",
          Resource: TopicArn,
        }),
      }),
    );
  });
  const sqs = new SQSClient(config);
  await step("queues", async () => {
    await sqs.send(
      new CreateQueueCommand({ QueueName: "encrypted", Attributes: { KmsMasterKeyId: "alias/aws/sqs" } }),
    );
    await sqs.send(
      new CreateQueueCommand({
        QueueName: "open",
        Attributes: {
          SqsManagedSseEnabled: "false",
          Policy: policy({
            Effect: "Allow",
            Principal: "*",
            Action: "sqs:SendMessage",
            Resource: `arn:aws:sqs:${region}:${account}:open`,
          }),
        },
      }),
    );
  });
  await step("document", () =>
    new SSMClient(config).send(
      new CreateDocumentCommand({
        Name: "restart-web",
        DocumentType: "Command",
        DocumentFormat: "JSON",
        Content: JSON.stringify({ schemaVersion: "2.2", description: "restart", mainSteps: [] }),
      }),
    ),
  );
}

/** Databases, caches, keys, secrets and messages. */
export const seed: Seed = async (seeding) => {
  await databases(seeding);
  await keysAndMessages(seeding);
};
