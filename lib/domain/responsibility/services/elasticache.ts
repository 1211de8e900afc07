import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "elasticache",
  name: "Amazon ElastiCache",
  kind: "managed",
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-security.html",
  aws: ["Nodes, their operating system and replacing those that fail", "Publishing engine patches"],
  duties: [
    {
      area: "encryption",
      duty: "Encrypt at rest and on the way",
      checks: ["cache-encrypted-at-rest", "cache-encrypted-in-transit"],
    },
    { area: "patching", duty: "Let minor engine upgrades in", checks: ["cache-minor-upgrades"] },
    {
      area: "resilience",
      duty: "Fail over by itself, over several zones, with backups",
      checks: ["cache-fails-over", "cache-several-zones", "cache-backed-up"],
    },
    { area: "access", duty: "Ask clients who they are", checks: [] },
    {
      area: "network",
      duty: "Decide by subnets and groups who reaches it",
      checks: ["instance-database-ports-closed"],
    },
  ],
};
