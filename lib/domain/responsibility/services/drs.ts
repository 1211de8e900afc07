import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "drs",
  name: "AWS Elastic Disaster Recovery",
  kind: "managed",
  types: [],
  source: "https://docs.aws.amazon.com/drs/latest/userguide/security.html",
  aws: ["Copying blocks to a staging area, encrypted on the way", "The service's control plane"],
  duties: [
    { area: "resilience", duty: "Drill recovery", checks: ["recovery-drilled"] },
    { area: "network", duty: "Close the staging area's subnet", checks: [] },
    { area: "patching", duty: "Patch the machines that are copied: the copy has the same holes", checks: [] },
  ],
};
