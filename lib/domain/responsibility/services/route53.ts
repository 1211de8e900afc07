import type { ServiceResponsibility } from "../service";

export const service: ServiceResponsibility = {
  service: "route53",
  name: "Amazon Route 53",
  kind: "abstracted",
  source: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/security.html",
  aws: ["Name servers all over the world, standing floods", "Keeping hosted zones apart"],
  duties: [
    { area: "configuration", duty: "Remove records whose target is gone", checks: ["record-not-dangling"] },
    { area: "logging", duty: "Record queries", checks: ["hosted-zone-queries-logged"] },
    {
      area: "resilience",
      duty: "Decide whether floods call for Shield Advanced",
      checks: ["hosted-zone-shielded"],
    },
    { area: "configuration", duty: "Lock domains, renew them and sign zones", checks: [] },
  ],
};
