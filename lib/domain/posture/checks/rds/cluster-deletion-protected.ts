import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cluster-deletion-protected",
  title: "Database clusters are protected from deletion",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "rds",
  effortMinutes: 2,
  passes: "Deletion protection of the cluster (Aurora, Multi-AZ, DocumentDB, Neptune) is on.",
  why: "One call deletes a cluster with all its members; this is the lock on that call.",
  references: [
    "rds_cluster_deletion_protection",
    "documentdb_cluster_deletion_protection",
    "neptune_cluster_deletion_protection",
  ],
  frameworks: { fsbp: "RDS.7 DocumentDB.5 Neptune.4", nist: "DS-3 DS-4 PT-5" },
  fix: ({ region, name }) => ({
    cli: `aws rds modify-db-cluster --region ${region} --db-cluster-identifier ${name} --deletion-protection --apply-immediately`,
    terraform: `resource "aws_rds_cluster" "this" {\n  cluster_identifier  = "${name}"\n  deletion_protection = true\n}`,
    cloudformation: cloudformation("AWS::RDS::DBCluster", {
      DBClusterIdentifier: name,
      DeletionProtection: true,
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} database clusters can be deleted by one call`,
  judge: perResource("rds:cluster", ({ config }) => {
    const value = collected(config.DeletionProtection, "rds:DescribeDBClusters");
    return passIf(value, "Deletion protection is on.", "Deletion protection is off.", {
      DeletionProtection: value,
    });
  }),
};
