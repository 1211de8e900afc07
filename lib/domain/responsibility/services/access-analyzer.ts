import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "access-analyzer",
  name: "IAM Access Analyzer",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html",
  aws: [
    "The reasoning that finds outside access, and keeping it right as services change",
    "The service's hosts, storage and network",
  ],
  duties: [
    {
      area: "detection",
      duty: "Have an analyzer in every region that is used",
      checks: ["access-analyzer-on"],
    },
    {
      area: "response",
      duty: "Decide about each finding: remove the access, or archive it with a reason",
      checks: ["analyzer-findings-handled"],
    },
  ],
};
