import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "securityhub",
  name: "AWS Security Hub",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/security.html",
  aws: ["Gathering findings, and judging by its standards"],
  duties: [
    { area: "detection", duty: "Have it on in every region", checks: ["securityhub-on"] },
    { area: "response", duty: "Act on what it gathers", checks: [] },
  ],
};
