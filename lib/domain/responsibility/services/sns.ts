import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "sns",
  name: "Amazon SNS",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/sns/latest/dg/sns-security.html",
  aws: ["Storing and delivering messages over several zones", "TLS at the endpoints"],
  duties: [
    { area: "access", duty: "Decide who publishes and who subscribes", checks: ["topic-not-public"] },
    { area: "encryption", duty: "Encrypt topics", checks: ["topic-encrypted"] },
    { area: "response", duty: "See that alarms reach somebody", checks: ["alarms-are-heard"] },
  ],
};
