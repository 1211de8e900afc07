import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "emr",
  name: "Amazon EMR",
  kind: "managed",
  types: [],
  source: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-security.html",
  aws: ["The control plane, and publishing releases", "The hosts that nodes run on"],
  duties: [
    { area: "network", duty: "Block public clusters in the account", checks: ["clusters-not-public"] },
    {
      area: "patching",
      duty: "Move to newer releases: nodes are not patched in place",
      checks: ["reachable-instance-patched"],
    },
    {
      area: "encryption",
      duty: "Encrypt disks and traffic between nodes by a security configuration",
      checks: [],
    },
    { area: "access", duty: "Limit the roles of clusters and the people on them", checks: [] },
  ],
};
