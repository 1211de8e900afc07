import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "warehouse-not-public",
  title: "No warehouse has a public address",
  principle: 6,
  layer: "database",
  severity: "critical",
  service: "redshift",
  effortMinutes: 15,
  passes: "The cluster is not publicly accessible.",
  why: "Analysts need a warehouse, the internet does not.",
  references: ["redshift_cluster_public_access"],
  frameworks: {
    fsbp: "Redshift.1",
    wafr: "sec_permissions_analyze_cross_account",
    nist: "AC-3",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 10.3.2 3.5.1.3 A1.1.2 A1.1.3 A3.4.1",
    iso27001: "A.8.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws redshift modify-cluster --region ${region} --cluster-identifier ${name} --no-publicly-accessible`,
    terraform: `resource "aws_redshift_cluster" "this" {\n  cluster_identifier  = "${name}"\n  publicly_accessible = false\n}`,
    cloudformation: cloudformation("AWS::Redshift::Cluster", {
      ClusterIdentifier: name,
      PubliclyAccessible: false,
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} warehouses ${agree(failing, "has", "have")} a public address`,
  judge: perResource("redshift:cluster", ({ config }) => {
    const value = collected(config.PubliclyAccessible, "redshift:DescribeClusters");
    return passIf(!value, "It has no public address.", "It has a public address.", {
      PubliclyAccessible: value,
    });
  }),
};
