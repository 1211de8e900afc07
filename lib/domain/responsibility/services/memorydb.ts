import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "memorydb",
  name: "Amazon MemoryDB",
  kind: "managed",
  source: "https://docs.aws.amazon.com/memorydb/latest/devguide/memorydb-security.html",
  aws: ["Nodes, their operating system and a log over several zones", "Publishing engine patches"],
  duties: [
    { area: "encryption", duty: "Ask for TLS", checks: ["memory-database-encrypted-in-transit"] },
    { area: "patching", duty: "Let minor engine upgrades in", checks: ["memory-database-minor-upgrades"] },
    { area: "access", duty: "Give users access lists that are narrow", checks: [] },
    { area: "resilience", duty: "Keep snapshots", checks: [] },
  ],
};
