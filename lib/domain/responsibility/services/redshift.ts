import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "redshift",
  name: "Amazon Redshift",
  kind: "managed",
  source: "https://docs.aws.amazon.com/redshift/latest/mgmt/iam-redshift-user-mgmt.html",
  aws: ["Nodes, their operating system and patches", "Replacing nodes that fail"],
  duties: [
    { area: "encryption", duty: "Encrypt the warehouse", checks: ["warehouse-encrypted"] },
    { area: "network", duty: "Keep it off the internet", checks: ["warehouse-not-public"] },
    {
      area: "resilience",
      duty: "Keep snapshots, and be able to move to another zone",
      checks: ["warehouse-snapshots", "warehouse-several-zones"],
    },
    { area: "access", duty: "Keep users, roles and what they may read in order", checks: [] },
    { area: "logging", duty: "Record who asks what", checks: [] },
  ],
};
