import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "fsx",
  name: "Amazon FSx",
  kind: "managed",
  source: "https://docs.aws.amazon.com/fsx/latest/WindowsGuide/security.html",
  aws: ["File servers, their operating system and patches", "Encryption at rest, always on"],
  duties: [
    {
      area: "resilience",
      duty: "Spread file systems over zones, and keep backups",
      checks: ["windows-file-system-several-zones", "backup-plan-exists"],
    },
    { area: "access", duty: "Keep the directory and the shares' permissions right", checks: [] },
    { area: "network", duty: "Decide by security groups who mounts", checks: [] },
    { area: "logging", duty: "Record access to files", checks: [] },
  ],
};
