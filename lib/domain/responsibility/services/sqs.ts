import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "sqs",
  name: "Amazon SQS",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security.html",
  aws: ["Storing messages over several zones", "TLS at the endpoints"],
  duties: [
    { area: "access", duty: "Decide who sends and who receives", checks: ["queue-not-public"] },
    { area: "encryption", duty: "Encrypt queues", checks: ["queue-encrypted"] },
    { area: "resilience", duty: "Keep messages that could not be handled", checks: [] },
  ],
};
