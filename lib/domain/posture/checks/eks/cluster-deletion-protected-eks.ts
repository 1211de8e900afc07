import { type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cluster-deletion-protected-eks",
  title: "Kubernetes clusters are protected from deletion",
  principle: 7,
  layer: "compute",
  severity: "high",
  service: "eks",
  effortMinutes: 5,
  passes: "Deletion protection of the cluster is on.",
  why: "One call deletes the control plane, and with it what runs under it.",
  references: ["eks_cluster_deletion_protection_enabled"],
  frameworks: { nist: "DS-3 DS-4 PT-5" },
  fix: ({ region, name }) => ({
    cli: `aws eks update-cluster-config --region ${region} --name ${name} --deletion-protection`,
    terraform: `resource "aws_eks_cluster" "this" {\n  name                = "${name}"\n  deletion_protection = true\n}`,
    cloudformation: cloudformation("AWS::EKS::Cluster", { Name: name, DeletionProtection: true }),
  }),
  failing: (failing, of) => `${failing} of ${of} clusters can be deleted by one call`,
  judge: perResource("eks:cluster", ({ config }) => {
    const value = collected(config.deletionProtection, "eks:DescribeCluster");
    return passIf(value, "Deletion protection is on.", "Deletion protection is off.", {
      deletionProtection: value,
    });
  }),
};
