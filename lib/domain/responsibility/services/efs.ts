import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "efs",
  name: "Amazon EFS",
  kind: "managed",
  source: "https://docs.aws.amazon.com/efs/latest/ug/security-considerations.html",
  aws: ["File servers, their patches and copies over zones", "Durable storage"],
  duties: [
    {
      area: "encryption",
      duty: "Encrypt file systems, and ask for TLS on mounting",
      checks: ["file-system-encrypted"],
    },
    {
      area: "resilience",
      duty: "Have mount targets in several zones, and backups",
      checks: ["file-system-several-zones", "backup-plan-exists"],
    },
    { area: "network", duty: "Decide by security groups who mounts", checks: [] },
    { area: "access", duty: "Limit by policy and access points who reads what", checks: [] },
  ],
};
