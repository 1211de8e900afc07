import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "eventbridge",
  name: "Amazon EventBridge",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-security.html",
  aws: ["Taking in, storing and delivering events", "Encryption at rest"],
  duties: [
    {
      area: "access",
      duty: "Limit who puts events on a bus",
      checks: ["bus-not-public", "bus-no-foreign-accounts"],
    },
    { area: "resilience", duty: "Keep events whose delivery failed", checks: [] },
    { area: "data", duty: "Keep secrets out of events", checks: [] },
  ],
};
