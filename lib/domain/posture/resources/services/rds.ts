import { z } from "zod";
import { asked, config, type ResourceDefinitions, timestamp } from "../shape";

const instance = config({
  DBInstanceIdentifier: z.string(),
  DBInstanceArn: z.string(),
  DBInstanceStatus: z.string(),
  Engine: z.string(),
  EngineVersion: z.string(),
  PubliclyAccessible: z.boolean(),
  StorageEncrypted: z.boolean(),
  KmsKeyId: z.string(),
  MultiAZ: z.boolean(),
  /** Days; 0: no automated backups. */
  BackupRetentionPeriod: z.number(),
  DeletionProtection: z.boolean(),
  AutoMinorVersionUpgrade: z.boolean(),
  IAMDatabaseAuthenticationEnabled: z.boolean(),
  EnabledCloudwatchLogsExports: z.array(z.string()),
  DBClusterIdentifier: z.string(),
  VpcSecurityGroups: z.array(config({ VpcSecurityGroupId: z.string(), Status: z.string() })),
  MasterUsername: z.string(),
  CertificateDetails: config({ CAIdentifier: z.string(), ValidTill: timestamp }),
  Endpoint: config({ Address: z.string(), Port: z.number() }),
  DBSubnetGroup: config({
    VpcId: z.string(),
    DBSubnetGroupName: z.string(),
    Subnets: z.array(config({ SubnetIdentifier: z.string() })),
  }),
  DBParameterGroups: z.array(config({ DBParameterGroupName: z.string() })),
  /** The parameters that force TLS, from DescribeDBParameters: rds.force_ssl, require_secure_transport. */
  Parameters: asked(z.array(config({ ParameterName: z.string(), ParameterValue: z.string() }))),
});

const snapshot = config({
  DBSnapshotIdentifier: z.string(),
  DBSnapshotArn: z.string(),
  DBInstanceIdentifier: z.string(),
  SnapshotType: z.string(),
  Encrypted: z.boolean(),
  /** `restore` with the value `all` is public. */
  DBSnapshotAttributes: asked(
    z.array(config({ AttributeName: z.string(), AttributeValues: z.array(z.string()) })),
  ),
});

/** Manual snapshots of clusters, those of DocumentDB and Neptune among them. */
const clusterSnapshot = config({
  DBClusterSnapshotIdentifier: z.string(),
  DBClusterSnapshotArn: z.string(),
  DBClusterIdentifier: z.string(),
  /** aurora-mysql | aurora-postgresql | mysql | postgres | docdb | neptune */
  Engine: z.string(),
  StorageEncrypted: z.boolean(),
  /** `restore` with the value `all` is public. */
  DBClusterSnapshotAttributes: asked(
    z.array(config({ AttributeName: z.string(), AttributeValues: z.array(z.string()) })),
  ),
});

/** Aurora and Multi-AZ clusters, and those of DocumentDB and Neptune, which RDS lists too. */
const cluster = config({
  DBClusterIdentifier: z.string(),
  DBClusterArn: z.string(),
  /** aurora-mysql | aurora-postgresql | mysql | postgres | docdb | neptune */
  Engine: z.string(),
  StorageEncrypted: z.boolean(),
  MultiAZ: z.boolean(),
  DeletionProtection: z.boolean(),
  BackupRetentionPeriod: z.number(),
  EnabledCloudwatchLogsExports: z.array(z.string()),
  IAMDatabaseAuthenticationEnabled: z.boolean(),
});

export const resources = {
  "rds:instance": { config: instance, listedBy: ["rds:DescribeDBInstances"] },
  "rds:snapshot": { config: snapshot, listedBy: ["rds:DescribeDBSnapshots"] },
  "rds:cluster-snapshot": { config: clusterSnapshot, listedBy: ["rds:DescribeDBClusterSnapshots"] },
  "rds:cluster": { config: cluster, listedBy: ["rds:DescribeDBClusters"] },
} satisfies ResourceDefinitions;
