import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "neptune",
  name: "Amazon Neptune",
  kind: "managed",
  types: [],
  source: "https://docs.aws.amazon.com/neptune/latest/userguide/security.html",
  aws: ["Hosts, operating system and engine patches", "Six copies of the data over three zones"],
  duties: [
    { area: "encryption", duty: "Encrypt clusters with a key of your own", checks: ["cluster-encrypted"] },
    {
      area: "data",
      duty: "Share snapshots with nobody who should not have them",
      checks: ["cluster-snapshot-not-public"],
    },
    {
      area: "resilience",
      duty: "Spread over zones, and protect clusters from deletion",
      checks: ["cluster-several-zones", "cluster-deletion-protected"],
    },
    { area: "access", duty: "Ask clients to sign in by IAM", checks: [] },
    { area: "logging", duty: "Send audit logs to CloudWatch", checks: [] },
  ],
};
