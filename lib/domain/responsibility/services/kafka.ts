import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "kafka",
  name: "Amazon MSK",
  kind: "managed",
  source: "https://docs.aws.amazon.com/msk/latest/developerguide/security.html",
  aws: ["Brokers, their operating system and patches", "Encryption at rest, always on"],
  duties: [
    { area: "access", duty: "Ask clients who they are", checks: ["stream-asks-who"] },
    {
      area: "encryption",
      duty: "Encrypt traffic of clients and between brokers",
      checks: ["stream-encrypted-in-transit"],
    },
    { area: "network", duty: "Keep brokers off the internet", checks: ["stream-not-public"] },
    { area: "patching", duty: "Move to Kafka versions that are supported", checks: [] },
    { area: "logging", duty: "Keep brokers' logs", checks: [] },
  ],
};
