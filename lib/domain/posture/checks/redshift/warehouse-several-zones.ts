import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "warehouse-several-zones",
  title: "Warehouses span several zones",
  principle: 7,
  layer: "database",
  severity: "medium",
  service: "redshift",
  effortMinutes: 60,
  passes: "Multi-AZ of the cluster is enabled.",
  why: "When its zone fails, reports stop; with them what is decided by them.",
  references: ["redshift_cluster_multi_az_enabled"],
  frameworks: {
    nist: "DS-4",
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    iso27001: "A.8.14",
  },
  fix: ({ region, name }) => ({
    cli: `aws redshift modify-cluster --region ${region} --cluster-identifier ${name} --multi-az`,
    terraform: `resource "aws_redshift_cluster" "this" {\n  cluster_identifier = "${name}"\n  multi_az           = true\n}`,
    cloudformation: cloudformation("AWS::Redshift::Cluster", { ClusterIdentifier: name, MultiAZ: true }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} warehouses ${agree(failing, "stands", "stand")} in one zone only`,
  judge: perResource("redshift:cluster", ({ config }) => {
    const state = collected(config.MultiAZ, "redshift:DescribeClusters");
    return passIf(/^enabled$/i.test(state ?? ""), "It spans several zones.", "It stands in one zone.");
  }),
};
