import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "rds",
  name: "Amazon RDS and Aurora",
  kind: "managed",
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.html",
  aws: [
    "Hosts, operating system and the engine's installation",
    "Taking backups as set, and failing over where asked",
    "Publishing engine patches",
  ],
  duties: [
    {
      area: "encryption",
      duty: "Encrypt storage and snapshots, and refuse connections without TLS",
      checks: [
        "database-encrypted",
        "cluster-encrypted",
        "database-snapshot-encrypted",
        "database-tls-forced",
      ],
    },
    {
      area: "network",
      duty: "Keep databases off the internet",
      checks: ["database-not-public", "database-in-vpc", "instance-database-ports-closed"],
    },
    { area: "access", duty: "Have people and programs sign in by IAM", checks: ["database-signs-in-by-iam"] },
    {
      area: "data",
      duty: "Share snapshots with nobody who should not have them",
      checks: [
        "database-snapshot-not-public",
        "database-snapshot-shared-at-home",
        "cluster-snapshot-not-public",
      ],
    },
    { area: "patching", duty: "Let minor engine upgrades in", checks: ["database-minor-upgrades"] },
    {
      area: "resilience",
      duty: "Keep backups, spread over zones, protect from deletion",
      checks: [
        "database-backed-up",
        "database-several-zones",
        "cluster-several-zones",
        "database-deletion-protected",
        "cluster-deletion-protected",
      ],
    },
    { area: "logging", duty: "Keep the engine's logs", checks: ["database-exports-logs"] },
    { area: "detection", duty: "Watch sign-ins", checks: ["guardduty-watches-databases"] },
  ],
};
