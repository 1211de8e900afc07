import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "dynamodb",
  name: "Amazon DynamoDB",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/security.html",
  aws: [
    "Hosts, storage and software, with copies over three zones",
    "Encryption at rest, always on, and TLS at the endpoints",
  ],
  duties: [
    {
      area: "access",
      duty: "Limit who reads and writes items",
      checks: ["tables-not-read-by-people", "person-reads-no-data"],
    },
    {
      area: "resilience",
      duty: "Keep points in time to go back to, and protect tables from deletion",
      checks: ["table-point-in-time-recovery", "table-deletion-protected"],
    },
    { area: "encryption", duty: "Choose the key, where AWS's own will not do", checks: [] },
    { area: "logging", duty: "Record who reads items, where that matters", checks: ["data-events-recorded"] },
  ],
};
