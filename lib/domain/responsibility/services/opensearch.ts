import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "opensearch",
  name: "Amazon OpenSearch Service",
  kind: "managed",
  source: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/security.html",
  aws: ["Nodes, their operating system and patches", "Publishing service software updates"],
  duties: [
    {
      area: "encryption",
      duty: "Encrypt at rest and between nodes",
      checks: ["search-encrypted", "search-nodes-encrypted"],
    },
    { area: "network", duty: "Keep domains off the internet", checks: ["search-not-public"] },
    { area: "access", duty: "Decide who reads which index", checks: ["search-access-controlled"] },
    { area: "patching", duty: "Take updates", checks: ["search-up-to-date"] },
    { area: "logging", duty: "Record who asks what", checks: ["search-audit-logged"] },
  ],
};
