import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "glue",
  name: "AWS Glue",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/glue/latest/dg/security.html",
  aws: ["Hosts that jobs run on, and their patches", "Storing the catalogue"],
  duties: [
    { area: "secrets", duty: "Keep secrets out of job arguments", checks: ["job-no-secrets-in-arguments"] },
    {
      area: "encryption",
      duty: "Encrypt catalogue, results and bookmarks by a security configuration",
      checks: [],
    },
    { area: "access", duty: "Limit the roles of jobs", checks: ["nobody-becomes-administrator"] },
    { area: "patching", duty: "Move jobs to Glue versions that are supported", checks: [] },
  ],
};
