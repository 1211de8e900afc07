import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "macie",
  name: "Amazon Macie",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/macie/latest/user/security.html",
  aws: ["The identifiers of sensitive data, and the jobs that look for it"],
  duties: [
    { area: "detection", duty: "Have it look", checks: ["sensitive-data-looked-for"] },
    { area: "response", duty: "Act on what it finds", checks: [] },
  ],
};
