import {
  CreateReplicationInstanceCommand,
  DatabaseMigrationServiceClient,
} from "@aws-sdk/client-database-migration-service";
import { CreateClusterCommand as CreateDax, DAXClient } from "@aws-sdk/client-dax";
import { CreateSubnetCommand, CreateVpcCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateFileSystemCommand, CreateMountTargetCommand, EFSClient } from "@aws-sdk/client-efs";
import { CreateFileSystemCommand as CreateWindows, FSxClient } from "@aws-sdk/client-fsx";
import { CreateVaultCommand, GlacierClient, SetVaultAccessPolicyCommand } from "@aws-sdk/client-glacier";
import { CreateClusterV2Command, KafkaClient } from "@aws-sdk/client-kafka";
import { CreateClusterCommand as CreateMemory, MemoryDBClient } from "@aws-sdk/client-memorydb";
import { CreateBrokerCommand, MqClient } from "@aws-sdk/client-mq";
import {
  CreateDBClusterCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { CreateClusterCommand, EnableLoggingCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import { policy, type Seed, type Seeding } from "./seeding";

const login = { MasterUsername: "master", MasterUserPassword: "not-a-secret-1" };

async function clusters({ config, step }: Seeding): Promise<void> {
  const rds = new RDSClient(config);
  for (const good of [true, false]) {
    const DBClusterIdentifier = good ? "invoices" : "drafts";
    await step(`cluster ${DBClusterIdentifier}`, async () => {
      await rds.send(
        new CreateDBClusterCommand({
          ...login,
          DBClusterIdentifier,
          Engine: "aurora-postgresql",
          StorageEncrypted: good,
          EnableIAMDatabaseAuthentication: good,
          EnableCloudwatchLogsExports: good ? ["postgresql"] : undefined,
          DeletionProtection: good,
          BackupRetentionPeriod: good ? 14 : 1,
          CopyTagsToSnapshot: good,
        }),
      );
      for (const index of [1])
        await rds.send(
          new CreateDBInstanceCommand({
            DBInstanceIdentifier: `${DBClusterIdentifier}-${index}`,
            DBClusterIdentifier,
            DBInstanceClass: "db.r6g.large",
            Engine: "aurora-postgresql",
          }),
        );
    });
    await step(`snapshot of ${DBClusterIdentifier}`, async () => {
      const DBClusterSnapshotIdentifier = `${DBClusterIdentifier}-1`;
      await rds.send(
        new CreateDBClusterSnapshotCommand({ DBClusterIdentifier, DBClusterSnapshotIdentifier }),
      );
      if (good) return;
      await rds.send(
        new ModifyDBClusterSnapshotAttributeCommand({
          DBClusterSnapshotIdentifier,
          AttributeName: "restore",
          ValuesToAdd: ["all"],
        }),
      );
    });
  }
  for (const [DBInstanceIdentifier, Engine, EngineVersion] of [
    ["till", "mysql", "8.0.36"],
    ["books", "mariadb", "10.11.6"],
    ["legacy", "mysql", "5.7.44"],
  ] as const)
    await step(`database ${DBInstanceIdentifier}`, () =>
      rds.send(
        new CreateDBInstanceCommand({
          ...login,
          DBInstanceIdentifier,
          DBInstanceClass: "db.t3.micro",
          Engine,
          EngineVersion,
          AllocatedStorage: 20,
          StorageEncrypted: DBInstanceIdentifier !== "legacy",
          MultiAZ: DBInstanceIdentifier === "till",
          DeletionProtection: DBInstanceIdentifier === "till",
          EnableIAMDatabaseAuthentication: DBInstanceIdentifier === "till",
          EnableCloudwatchLogsExports: DBInstanceIdentifier === "till" ? ["audit", "error"] : undefined,
          BackupRetentionPeriod: 7,
        }),
      ),
    );
  const redshift = new RedshiftClient(config);
  await step("warehouse with logs", async () => {
    await redshift.send(
      new CreateClusterCommand({
        ...login,
        MasterUserPassword: "NotASecret1",
        ClusterIdentifier: "reports",
        NodeType: "ra3.large",
        Encrypted: true,
        AutomatedSnapshotRetentionPeriod: 14,
      }),
    );
    await redshift.send(new EnableLoggingCommand({ ClusterIdentifier: "reports", BucketName: "audit-log" }));
  });
}

async function files({ region, config, step }: Seeding): Promise<string[]> {
  const ec2 = new EC2Client(config);
  const subnets: string[] = [];
  await step("network of files", async () => {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.30.0.0/16" }));
    for (const [index, zone] of ["a", "b"].entries()) {
      const { Subnet } = await ec2.send(
        new CreateSubnetCommand({
          VpcId: Vpc?.VpcId,
          CidrBlock: `10.30.${index}.0/24`,
          AvailabilityZone: `${region}${zone}`,
        }),
      );
      subnets.push(Subnet?.SubnetId ?? "");
    }
  });
  const efs = new EFSClient(config);
  for (const [CreationToken, mounts, zone] of [
    ["everywhere", 2, undefined],
    ["one-mount", 1, undefined],
    ["one-zone", 1, "a"],
  ] as const)
    await step(`file system ${CreationToken}`, async () => {
      const { FileSystemId } = await efs.send(
        new CreateFileSystemCommand({
          CreationToken,
          Encrypted: true,
          AvailabilityZoneName: zone && `${region}${zone}`,
        }),
      );
      for (const SubnetId of subnets.slice(0, mounts))
        await efs.send(new CreateMountTargetCommand({ FileSystemId, SubnetId }));
    });
  const fsx = new FSxClient(config);
  for (const SubnetIds of [subnets, subnets.slice(0, 1)])
    await step("windows file system", () =>
      fsx.send(
        new CreateWindows({
          FileSystemType: "WINDOWS",
          StorageCapacity: 32,
          SubnetIds,
          WindowsConfiguration: {
            ThroughputCapacity: 8,
            DeploymentType: SubnetIds.length > 1 ? "MULTI_AZ_1" : "SINGLE_AZ_2",
          },
        }),
      ),
    );
  const glacier = new GlacierClient(config);
  for (const vaultName of ["closed", "anyone"])
    await step(`archive vault ${vaultName}`, async () => {
      await glacier.send(new CreateVaultCommand({ accountId: "-", vaultName }));
      if (vaultName !== "anyone") return;
      const Policy = policy({ Effect: "Allow", Principal: "*", Action: "glacier:*", Resource: "*" });
      await glacier.send(new SetVaultAccessPolicyCommand({ accountId: "-", vaultName, policy: { Policy } }));
    });
  return subnets;
}

async function streams({ account, config, step }: Seeding, subnets: string[]): Promise<void> {
  const kafka = new KafkaClient(config);
  await step("stream that asks nobody", () =>
    kafka.send(
      new CreateClusterV2Command({
        ClusterName: "silent",
        Provisioned: {
          KafkaVersion: "3.8.x",
          NumberOfBrokerNodes: 2,
          BrokerNodeGroupInfo: { ClientSubnets: subnets, InstanceType: "kafka.m5.large" },
        },
      }),
    ),
  );
  for (const good of [true, false])
    await step("stream", () =>
      kafka.send(
        new CreateClusterV2Command({
          ClusterName: good ? "guarded" : "loose",
          Provisioned: {
            KafkaVersion: good ? "3.8.x" : "2.2.1",
            NumberOfBrokerNodes: 2,
            BrokerNodeGroupInfo: {
              ClientSubnets: subnets,
              InstanceType: "kafka.m5.large",
              ConnectivityInfo: { PublicAccess: { Type: good ? "DISABLED" : "SERVICE_PROVIDED_EIPS" } },
            },
            ClientAuthentication: good
              ? { Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: false } }
              : { Unauthenticated: { Enabled: true } },
            EncryptionInfo: {
              EncryptionInTransit: { ClientBroker: good ? "TLS" : "TLS_PLAINTEXT", InCluster: good },
            },
            EnhancedMonitoring: good ? "PER_BROKER" : "DEFAULT",
          },
        }),
      ),
    );
  const mq = new MqClient(config);
  for (const good of [true, false])
    await step("broker", () =>
      mq.send(
        new CreateBrokerCommand({
          BrokerName: good ? "inner" : "outer",
          EngineType: "ACTIVEMQ",
          EngineVersion: "5.17.6",
          HostInstanceType: "mq.t3.micro",
          DeploymentMode: good ? "ACTIVE_STANDBY_MULTI_AZ" : "SINGLE_INSTANCE",
          PubliclyAccessible: !good,
          AutoMinorVersionUpgrade: good,
          Logs: { General: good, Audit: good },
          Users: [{ Username: "app", Password: "not-a-secret-1" }],
        }),
      ),
    );
  const memory = new MemoryDBClient(config);
  for (const good of [true, false])
    await step("memory database", () =>
      memory.send(
        new CreateMemory({
          ClusterName: good ? "ranks" : "scratch",
          NodeType: "db.t4g.small",
          ACLName: "open-access",
          TLSEnabled: good,
          AutoMinorVersionUpgrade: good,
          SnapshotRetentionLimit: good ? 7 : 0,
        }),
      ),
    );
  const dax = new DAXClient(config);
  for (const good of [true, false])
    await step("accelerator", () =>
      dax.send(
        new CreateDax({
          ClusterName: good ? "fast" : "faster",
          NodeType: "dax.t3.small",
          ReplicationFactor: good ? 3 : 1,
          IamRoleArn: `arn:aws:iam::${account}:role/worker`,
          SSESpecification: { Enabled: good },
          ClusterEndpointEncryptionType: good ? "TLS" : "NONE",
        }),
      ),
    );
  const dms = new DatabaseMigrationServiceClient(config);
  for (const good of [true, false])
    await step("migration", () =>
      dms.send(
        new CreateReplicationInstanceCommand({
          ReplicationInstanceIdentifier: good ? "inside" : "outside",
          ReplicationInstanceClass: "dms.t3.medium",
          AllocatedStorage: 50,
          MultiAZ: good,
          PubliclyAccessible: !good,
          AutoMinorVersionUpgrade: good,
        }),
      ),
    );
}

/** Clusters of databases and their members, file systems with and without mounts, streams, brokers, caches. */
export const seed: Seed = async (seeding) => {
  await clusters(seeding);
  const subnets = await files(seeding);
  await streams(seeding, subnets);
};
