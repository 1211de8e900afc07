import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "documentdb",
  name: "Amazon DocumentDB",
  kind: "managed",
  source: "https://docs.aws.amazon.com/documentdb/latest/developerguide/security.html",
  aws: ["Hosts, operating system and engine patches", "Six copies of the data over three zones"],
  duties: [
    {
      area: "data",
      duty: "Share snapshots with nobody who should not have them",
      checks: ["document-snapshot-not-public"],
    },
    { area: "encryption", duty: "Encrypt clusters with a key of your own, and ask for TLS", checks: [] },
    { area: "network", duty: "Decide by subnets and groups who reaches it", checks: [] },
    { area: "logging", duty: "Switch on the audit log", checks: [] },
    { area: "resilience", duty: "Keep backups long enough, and protect clusters from deletion", checks: [] },
  ],
};
