import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cluster-snapshot-not-public",
  title: "No snapshot of a database cluster is public",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "rds",
  effortMinutes: 5,
  passes:
    "The restore attribute of the cluster's manual snapshot (Aurora, Multi-AZ, Neptune) does not name all. Those of DocumentDB are judged by a check of their own.",
  why: "A public snapshot is the whole cluster, for every AWS customer to restore and read.",
  references: ["neptune_cluster_public_snapshot", "rds_snapshots_public_access"],
  frameworks: {
    fsbp: "Neptune.3 RDS.1",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "RA-1 AC-3 DS-5",
    pci4: "10.3.2 3.5.1.3 A1.1.2 A3.4.1",
    iso27001: "A.8.1",
  },
  fix: ({ region, name, config }) => ({
    cli: `aws rds modify-db-cluster-snapshot-attribute --region ${region} --db-cluster-snapshot-identifier ${name} --attribute-name restore --values-to-remove all`,
    terraform: `resource "aws_db_cluster_snapshot" "this" {\n  db_cluster_snapshot_identifier = "${name}"\n  db_cluster_identifier          = "${config.DBClusterIdentifier}"\n  shared_accounts                = []\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) => `${failing} of ${of} cluster snapshots ${agree(failing, "is", "are")} public`,
  judge: perResource("rds:cluster-snapshot", ({ config }) => {
    if (config.Engine === "docdb") return null;
    const attributes =
      collected(config.DBClusterSnapshotAttributes, "rds:DescribeDBClusterSnapshotAttributes") ?? [];
    const shared = attributes.find((one) => one.AttributeName === "restore")?.AttributeValues ?? [];
    return passIf(
      !shared.includes("all"),
      "The snapshot is not public.",
      "Every AWS customer can restore the snapshot.",
      { Engine: config.Engine, restore: shared },
    );
  }),
};
