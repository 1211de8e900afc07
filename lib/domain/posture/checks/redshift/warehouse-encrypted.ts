import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "warehouse-encrypted",
  title: "Warehouses are encrypted",
  principle: 5,
  layer: "database",
  severity: "critical",
  service: "redshift",
  effortMinutes: 60,
  passes: "The cluster is encrypted.",
  why: "A warehouse holds what all other databases hold, in one place.",
  references: ["redshift_cluster_encrypted_at_rest"],
  frameworks: { nist: "BE-5 DS-1", pci4: "3.5.1 8.3.2", iso27001: "A.8.24" },
  fix: ({ region, name }) => ({
    cli: `aws redshift modify-cluster --region ${region} --cluster-identifier ${name} --encrypted`,
    terraform: `resource "aws_redshift_cluster" "this" {\n  cluster_identifier = "${name}"\n  encrypted          = true\n}`,
    cloudformation: cloudformation("AWS::Redshift::Cluster", { ClusterIdentifier: name, Encrypted: true }),
  }),
  failing: (failing, of) => `${failing} of ${of} warehouses ${agree(failing, "is", "are")} unencrypted`,
  judge: perResource("redshift:cluster", ({ config }) => {
    const value = collected(config.Encrypted, "redshift:DescribeClusters");
    return passIf(value, "It is encrypted.", "It is not encrypted.", { Encrypted: value });
  }),
};
