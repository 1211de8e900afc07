import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cluster-encrypted",
  title: "Database clusters are encrypted",
  principle: 5,
  layer: "database",
  severity: "high",
  service: "rds",
  effortMinutes: 120,
  passes: "The storage of the cluster (Aurora, Multi-AZ, DocumentDB, Neptune) is encrypted.",
  why: "Encryption of a cluster is decided when it is made; its backups and copies follow.",
  references: [
    "rds_cluster_storage_encrypted",
    "documentdb_cluster_storage_encrypted",
    "neptune_cluster_storage_encrypted",
  ],
  frameworks: {
    fsbp: "RDS.27 DocumentDB.1",
    nist: "DS-1",
    pci4: "3.5.1 8.3.2",
    soc2: "PI1.5",
    iso27001: "A.8.11 A.8.24",
  },
  fix: ({ region, name, config }) => ({
    cli: `aws rds create-db-cluster-snapshot --region ${region} --db-cluster-identifier ${name} --db-cluster-snapshot-identifier ${name}-plain\naws rds restore-db-cluster-from-snapshot --region ${region} --db-cluster-identifier ${name}-encrypted --snapshot-identifier ${name}-plain --engine ${config.Engine} --kms-key-id alias/aws/rds`,
    terraform: `resource "aws_rds_cluster" "this" {\n  cluster_identifier = "${name}-encrypted"\n  storage_encrypted  = true\n}`,
    cloudformation: cloudformation(
      "AWS::RDS::DBCluster",
      {
        DBClusterIdentifier: `${name}-encrypted`,
        SnapshotIdentifier: "SNAPSHOT_OF_THE_CLUSTER",
        KmsKeyId: "alias/aws/rds",
      },
      "A cluster is encrypted when it is made: restore one from a snapshot, then move over.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} database clusters ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("rds:cluster", ({ config }) => {
    const value = collected(config.StorageEncrypted, "rds:DescribeDBClusters");
    return passIf(value, "It is encrypted.", "It is not encrypted.", { StorageEncrypted: value });
  }),
};
