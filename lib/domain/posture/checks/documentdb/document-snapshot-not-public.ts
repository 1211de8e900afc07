import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "document-snapshot-not-public",
  title: "No snapshot of a document database is public",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "documentdb",
  effortMinutes: 5,
  passes: "The snapshot's permission to restore is not given to all.",
  why: "A public snapshot is the whole database, for every AWS customer to restore and read.",
  references: ["documentdb_cluster_public_snapshot"],
  frameworks: {
    fsbp: "DocumentDB.3",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws docdb modify-db-cluster-snapshot-attribute --region ${region} --db-cluster-snapshot-identifier ${name} --attribute-name restore --values-to-remove all`,
    terraform: `resource "aws_docdb_cluster_snapshot" "this" {\n  # is private unless shared; take the sharing of ${name} back by the command\n  db_cluster_snapshot_identifier = "${name}"\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} document database snapshots ${agree(failing, "is", "are")} public`,
  judge: perResource("rds:cluster-snapshot", ({ config }) => {
    if (config.Engine !== "docdb") return null;
    const attributes = collected(
      config.DBClusterSnapshotAttributes,
      "rds:DescribeDBClusterSnapshotAttributes",
    );
    const shared = attributes?.find((one) => one.AttributeName === "restore")?.AttributeValues ?? [];
    return passIf(
      !shared.includes("all"),
      "The snapshot is not public.",
      "Every AWS customer can restore the snapshot.",
      { restore: shared },
    );
  }),
};
