import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

/** The oldest version in extended support. AWS: "Amazon EKS Kubernetes release calendar". */
const oldest = { major: 1, minor: 31 };

/** The control plane goes up one minor version at a time. */
function nextVersion(version: unknown): string {
  const [major, minor] = String(version ?? "").split(".");
  return minor === undefined ? "NEXT_VERSION" : `${major}.${Number(minor) + 1}`;
}

export const check: Check = {
  id: "cluster-version-supported",
  title: "Kubernetes clusters run a supported version",
  principle: 3,
  layer: "os",
  severity: "high",
  service: "eks",
  effortMinutes: 240,
  passes:
    "The version of the cluster is one that AWS supports, in standard or extended support, as of this release.",
  why: "Holes in versions out of support are published and not closed.",
  references: ["eks_cluster_uses_a_supported_version"],
  frameworks: { fsbp: "EKS.2", pci4: "6.3.3" },
  fix: ({ region, name, config }) => ({
    cli: `aws eks update-cluster-version --region ${region} --name ${name} --kubernetes-version ${nextVersion(config.version)}`,
    terraform: `resource "aws_eks_cluster" "this" {\n  name    = "${name}"\n  version = "${nextVersion(config.version)}"\n}`,
    cloudformation: cloudformation("AWS::EKS::Cluster", { Name: name, Version: nextVersion(config.version) }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} clusters ${agree(failing, "runs", "run")} a version out of support`,
  judge: perResource("eks:cluster", ({ config }) => {
    const version = collected(config.version, "eks:DescribeCluster");
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const supported = major > oldest.major || (major === oldest.major && minor >= oldest.minor);
    return passIf(supported, `Version ${version} is supported.`, `Version ${version} is out of support.`);
  }),
};
