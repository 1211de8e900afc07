import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "dms",
  name: "AWS Database Migration Service",
  kind: "managed",
  source: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.html",
  aws: ["Replication instances' hosts and operating system", "Encrypting replication storage"],
  duties: [
    {
      area: "network",
      duty: "Keep replication instances off the internet",
      checks: ["migration-not-public"],
    },
    { area: "encryption", duty: "Ask for TLS at both ends", checks: ["migration-endpoint-tls"] },
    { area: "resilience", duty: "Spread over zones what runs for long", checks: ["migration-several-zones"] },
    { area: "secrets", duty: "Keep the databases' passwords in Secrets Manager", checks: [] },
    { area: "patching", duty: "Let engine upgrades in", checks: [] },
  ],
};
