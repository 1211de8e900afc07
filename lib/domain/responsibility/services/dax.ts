import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "dax",
  name: "DynamoDB Accelerator",
  kind: "managed",
  source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.access-control.html",
  aws: ["Nodes, their operating system and their patches", "Replacing nodes that fail"],
  duties: [
    { area: "resilience", duty: "Spread nodes over zones", checks: ["accelerator-several-zones"] },
    { area: "encryption", duty: "Encrypt clusters at rest and on the way", checks: [] },
    {
      area: "access",
      duty: "Limit the role by which it reads tables: whoever reaches it has that role's rights",
      checks: [],
    },
    { area: "patching", duty: "Choose when maintenance happens", checks: [] },
  ],
};
