import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "warehouse-snapshots",
  title: "Warehouses are backed up",
  principle: 7,
  layer: "database",
  severity: "high",
  service: "redshift",
  effortMinutes: 5,
  passes: "Automatic snapshots are kept for at least a day.",
  why: "What was loaded over years is not loaded again over a weekend.",
  references: ["redshift_cluster_automated_snapshot"],
  frameworks: { fsbp: "Redshift.3", pci4: "10.3.3", soc2: "CC7.4 CC7.5 A1.1" },
  fix: ({ region, name }) => ({
    cli: `aws redshift modify-cluster --region ${region} --cluster-identifier ${name} --automated-snapshot-retention-period 7`,
    terraform: `resource "aws_redshift_cluster" "this" {\n  cluster_identifier                  = "${name}"\n  automated_snapshot_retention_period = 7\n}`,
    cloudformation: cloudformation("AWS::Redshift::Cluster", {
      ClusterIdentifier: name,
      AutomatedSnapshotRetentionPeriod: 7,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} warehouses ${agree(failing, "has", "have")} no automatic snapshots`,
  judge: perResource("redshift:cluster", ({ config }) => {
    const days = collected(config.AutomatedSnapshotRetentionPeriod, "redshift:DescribeClusters");
    return passIf(days > 0, `Snapshots are kept for ${days} days.`, "There are no automatic snapshots.");
  }),
};
