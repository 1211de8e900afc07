import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { isInternet } from "../../network/exposure";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "cluster-endpoint-not-open",
  title: "No Kubernetes API is open to everyone",
  principle: 3,
  layer: "network",
  severity: "high",
  service: "eks",
  effortMinutes: 30,
  passes: "The public endpoint of the cluster is off, or narrowed to addresses you name.",
  why: "The API of a cluster is its administration port.",
  references: ["eks_cluster_not_publicly_accessible"],
  frameworks: {
    wafr: "sec_permissions_analyze_cross_account sec_network_protection_create_layers",
    pci4: "1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 A1.1.3",
    iso27001: "A.8.1",
  },
  fix: ({ region, name }) => ({
    cli: `aws eks update-cluster-config --region ${region} --name ${name} --resources-vpc-config endpointPublicAccess=false,endpointPrivateAccess=true`,
    terraform: `resource "aws_eks_cluster" "this" {\n  name = "${name}"\n  vpc_config {\n    endpoint_public_access = false\n  }\n}`,
    cloudformation: cloudformation("AWS::EKS::Cluster", {
      Name: name,
      ResourcesVpcConfig: { EndpointPublicAccess: false, EndpointPrivateAccess: true },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} clusters ${agree(failing, "answers", "answer")} the whole internet`,
  judge: perResource("eks:cluster", ({ config }) => {
    const vpc = collected(config.resourcesVpcConfig, "eks:DescribeCluster");
    const open =
      vpc.endpointPublicAccess !== false && (vpc.publicAccessCidrs ?? ["0.0.0.0/0"]).some(isInternet);
    return passIf(!open, "Its endpoint answers those you name.", "Its endpoint answers everyone.");
  }),
};
