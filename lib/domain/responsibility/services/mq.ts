import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "mq",
  name: "Amazon MQ",
  kind: "managed",
  source: "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html",
  aws: ["Brokers' hosts and operating system", "Encryption at rest, always on"],
  duties: [
    { area: "network", duty: "Keep brokers off the internet", checks: ["broker-not-public"] },
    { area: "patching", duty: "Let minor engine upgrades in", checks: ["broker-minor-upgrades"] },
    { area: "logging", duty: "Keep general and audit logs", checks: ["broker-logged"] },
    { area: "access", duty: "Keep users and their rights in order", checks: [] },
  ],
};
