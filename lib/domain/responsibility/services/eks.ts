import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "eks",
  name: "Amazon EKS",
  kind: "managed",
  source: "https://docs.aws.amazon.com/eks/latest/userguide/security.html",
  aws: ["The control plane: API servers, etcd and their patches", "With Fargate: the nodes as well"],
  duties: [
    { area: "network", duty: "Decide who reaches the API server", checks: ["cluster-endpoint-not-open"] },
    {
      area: "patching",
      duty: "Move to Kubernetes versions that are supported, nodes too",
      checks: ["cluster-version-supported"],
    },
    {
      area: "configuration",
      duty: "Protect clusters from deletion",
      checks: ["cluster-deletion-protected-eks"],
    },
    { area: "detection", duty: "Watch what happens inside", checks: ["guardduty-watches-containers"] },
    { area: "access", duty: "Limit roles in the cluster and of its pods", checks: [] },
    { area: "logging", duty: "Send the control plane's logs to CloudWatch", checks: [] },
    { area: "secrets", duty: "Encrypt secrets with a key of your own", checks: [] },
  ],
};
